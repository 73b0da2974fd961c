package dev.serai.function;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Makes a text plain: one blank between words and none at the ends, no control or invisible characters, no half of a
 * surrogate pair, and one way to write each character. A text that is plain already is returned as it is.
 */
final class CleanText {

    private static final int FULL_WIDTH_TO_ASCII = 0xFEE0;

    private CleanText() {}

    /** For free text: full-width letters and digits become usual ones, full-width punctuation stays. */
    static String of(String raw) {
        return isPlain(raw) ? raw : stripped(Normalizer.normalize(usualWidth(raw), Form.NFC));
    }

    /** For names, numbers, dates and codes: also full-width punctuation and other look-alikes become usual (NFKC). */
    static String compatible(String raw) {
        return isPlain(raw) ? raw : stripped(Normalizer.normalize(raw, Form.NFKC));
    }

    static boolean isHan(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || c == 0x3005
                || c == 0x3007
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x323AF);
    }

    private static boolean isPlain(String raw) {
        boolean blank = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' ? blank : !staysAsItIs(c)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || raw.isEmpty();
    }

    /** Visible ASCII, Latin-1 letters and the usual Han characters: no normal form changes them. */
    private static boolean staysAsItIs(char c) {
        return (c > ' ' && c < 0x7F) || (c >= 0xC0 && c <= 0xFF) || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static String usualWidth(String raw) {
        StringBuilder text = new StringBuilder(raw);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char usual = (char) (c - FULL_WIDTH_TO_ASCII);
            if (usual <= 'z' && usual >= '0' && Character.isLetterOrDigit(usual)) {
                text.setCharAt(i, usual);
            }
        }
        return text.toString();
    }

    private static String stripped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = out.length() > 0;
            } else if (!isDropped(c)) {
                if (blank) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** Joiners (U+200C, U+200D) stay: Persian and Indic words need them. */
    private static boolean isDropped(int c) {
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }
}
