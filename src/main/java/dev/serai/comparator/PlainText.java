package dev.serai.comparator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings texts into the form in which they are compared: what people write differently but mean the same is one text. */
public final class PlainText {

    private static final int LAST_ASCII = 0x7f;
    private static final int FIRST_DIACRITICAL = 0x300;
    private static final int LAST_DIACRITICAL = 0x36f;

    private PlainText() {}

    /**
     * Case folded, compatibility forms unified, blanks collapsed, and where asked without accents. Contains no control
     * character. Empty when nothing is left.
     */
    public static String fold(String text, boolean keepAccents) {
        if (isAscii(text)) {
            return collapseBlanks(text.toLowerCase(Locale.ROOT));
        }
        String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
        // Upper case first: it unfolds letters such as the German sharp s, which lower case alone leaves as they are.
        String folded = unified.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = keepAccents ? folded : withoutAccents(folded);
        return collapseBlanks(Normalizer.normalize(plain, Normalizer.Form.NFKC));
    }

    /** The folded words: runs of letters and digits, without apostrophes within a word. */
    static List<String> words(String text) {
        String folded = fold(text, false);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
                word.append(c);
            } else if (c != '\'' && c != '’' && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** Vowel signs of scripts such as Khmer and Devanagari are part of the word. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Only letters and digits, without blanks: {@code de la Cruz} and {@code Delacruz} are one. */
    static String squeezed(String text) {
        return String.join("", words(text));
    }

    static boolean isHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Only marks of the Latin, Greek and Cyrillic kind: elsewhere a mark makes another letter. */
    private static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed
                .chars()
                .filter(c -> c < FIRST_DIACRITICAL || c > LAST_DIACRITICAL)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String collapseBlanks(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean blankBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                if (blankBefore && collapsed.length() > 0) {
                    collapsed.append(' ');
                }
                collapsed.append(c);
            }
            blankBefore = blank;
        }
        return collapsed.toString();
    }
}
