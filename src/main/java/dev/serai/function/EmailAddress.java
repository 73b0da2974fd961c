package dev.serai.function;

import java.net.IDN;
import org.jspecify.annotations.Nullable;

/** Checks e-mail addresses by one scan, so that no text however odd takes long. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+/=?^_`{|}~-";

    private EmailAddress() {}

    /** The address in lower case with an ASCII domain, or null when the text is not one address. */
    static @Nullable String canonical(String text) {
        String bare = bare(text);
        int at = bare.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || bare.length() > LONGEST || !isLocalPart(bare, at)) {
            return null;
        }
        String address = isAscii(bare, at) ? bare : withAsciiDomain(bare, at);
        return address == null || !isDomain(address, at + 1) ? null : lower(address);
    }

    /** The address without a name and angle brackets, without {@code mailto:} and a separator left behind it. */
    private static String bare(String text) {
        int close = text.endsWith(">") ? text.length() - 1 : -1;
        if (close > 0) {
            return text.substring(text.lastIndexOf('<') + 1, close).strip();
        }
        int from = text.regionMatches(true, 0, "mailto:", 0, 7) ? 7 : 0;
        int to = text.length();
        while (to > from && ";,.".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isLocalPart(String text, int end) {
        boolean dot = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean atom =
                    isLetterOrDigit(c) || (c > 0x7F ? Character.isLetterOrDigit(c) : LOCAL_SIGNS.indexOf(c) >= 0);
            if (!atom && (c != '.' || dot)) {
                return false;
            }
            dot = c == '.';
        }
        return !dot;
    }

    /** Two or more labels of letters, digits and inner dashes, the last of which is not a number. */
    private static boolean isDomain(String text, int from) {
        if (text.length() > LONGEST) {
            return false;
        }
        int label = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                label = i + 1;
            } else if (!isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        boolean lastLabel = isLabel(text, label, text.length()) && text.length() - label >= 2;
        return label > from && lastLabel && isLetter(text.charAt(label));
    }

    private static boolean isLabel(String text, int from, int to) {
        return to > from && to - from <= LONGEST_LABEL && text.charAt(from) != '-' && text.charAt(to - 1) != '-';
    }

    private static boolean isAscii(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String withAsciiDomain(String text, int at) {
        try {
            return text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Character by character, so that no capital becomes two characters. */
    private static String lower(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == Character.toLowerCase(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text);
        for (; i < text.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
