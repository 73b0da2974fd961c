package dev.serai.function;

import java.util.Locale;

/** Gives one word of a name its usual case. */
final class WordCase {

    private WordCase() {}

    /**
     * The word in usual case.
     *
     * @param inner neither the first nor the last word
     * @param later not the first word
     * @param oneCase the whole name is in capitals or in small letters, so that its case says nothing
     */
    static String of(String word, boolean inner, boolean later, boolean oneCase) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (later && NameWords.SUFFIXES.contains(bare)) {
            return suffix(bare);
        }
        boolean lower = true;
        boolean upper = true;
        for (int i = 0; i < word.length(); i++) {
            lower &= !Character.isUpperCase(word.charAt(i));
            upper &= !Character.isLowerCase(word.charAt(i));
        }
        if (inner && (lower || upper) && NameWords.PARTICLES.contains(word)) {
            return lower(word).toString();
        }
        boolean saysNothing = oneCase || lower || (upper && word.length() > 2);
        return saysNothing && !isInitials(word, upper) ? capitalised(word) : word;
    }

    private static String suffix(String bare) {
        return Character.toUpperCase(bare.charAt(0)) == 'I' ? bare.toUpperCase(Locale.ROOT) : capitalised(bare);
    }

    /** {@code JP} or {@code J.P.}: in capitals, without a vowel or with dots between. */
    private static boolean isInitials(String word, boolean upper) {
        if (!upper) {
            return false;
        }
        int dot = word.indexOf('.');
        boolean dotted = dot == 1 && word.length() > 2;
        return dotted || (word.length() == 2 && hasNoVowel(word) && !NameWords.SHORT_SURNAMES.contains(word));
    }

    private static boolean hasNoVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7F || "AEIOUY".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A capital at the beginning, behind a dash, a dot and an apostrophe as in O'Brien, and as in McDonald. */
    private static String capitalised(String word) {
        StringBuilder out = lower(word);
        int first = firstLetterOrDigit(word);
        for (int i = first; i < out.length(); i++) {
            if (i == first || beginsPart(out, i)) {
                out.setCharAt(i, Character.toTitleCase(word.charAt(i)));
            }
        }
        return out.toString();
    }

    private static int firstLetterOrDigit(String word) {
        int i = 0;
        while (i < word.length() && (CleanText.isHan(word.charAt(i)) || !Character.isLetterOrDigit(word.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** Character by character, so that a Turkish capital stays one character. */
    private static StringBuilder lower(String word) {
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
        }
        return out;
    }

    private static boolean beginsPart(CharSequence word, int i) {
        char before = word.charAt(i - 1);
        if (before == '\'') {
            // O'Brien and D'Angelo, but not the ending of Ka'ahumanu's.
            return i == 2 || (i == 3 && word.length() - i > 1);
        }
        boolean mc = i == 2 && word.length() > 4 && before == 'c' && Character.toLowerCase(word.charAt(0)) == 'm';
        return mc || before == '-' || before == '.' || before == '(';
    }
}
