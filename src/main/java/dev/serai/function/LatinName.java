package dev.serai.function;

import java.util.ArrayList;
import java.util.List;

/** Brings names in letters with cases into one form: without titles, given name first, each word in usual case. */
final class LatinName {

    private static final String APOSTROPHES = "\u2019\u2018\u00B4\u02BC`";

    private LatinName() {}

    /** Whether a text is plainly a name in usual case, such as {@code Ada Lee}: nearly all are. */
    static boolean isCanonical(String text) {
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ') {
                if (isSpecial(text, begin, i)) {
                    return false;
                }
                begin = i + 1;
            } else if (i == begin ? c < 'A' || c > 'Z' : c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The first word may be a title, the last one a degree or suffix. */
    private static boolean isSpecial(String text, int from, int to) {
        return (from == 0 && NameWords.TITLES.contains(text, from, to))
                || (to == text.length()
                        && (NameWords.DEGREES.contains(text, from, to) || NameWords.SUFFIXES.contains(text, from, to)));
    }

    /** Apostrophes of all kinds as one, before a normal form makes accents of some. */
    static String withPlainApostrophes(String text) {
        String plain = text;
        for (int i = 0; i < APOSTROPHES.length(); i++) {
            plain = plain.replace(APOSTROPHES.charAt(i), '\'');
        }
        return plain;
    }

    /** The name, or an empty text when only titles are there. */
    static String canonical(String text) {
        List<String> words = withoutTitles(words(text));
        while (words.size() > 1 && NameWords.DEGREES.contains(withoutDot(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        boolean oneCase = isOneCase(text);
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < words.size(); i++) {
            boolean inner = i > 0 && i < words.size() - 1;
            name.append(i == 0 ? "" : " ").append(WordCase.of(words.get(i), inner, i > 0, oneCase));
        }
        return name.toString();
    }

    /** The words in spoken order: {@code Smith Jr., John} becomes John Smith Jr. */
    private static List<String> words(String text) {
        int comma = text.indexOf(',');
        List<String> before = withoutTitles(split(comma < 0 ? text : text.substring(0, comma)));
        if (comma < 0) {
            return before;
        }
        List<String> after = withoutTitles(split(text.substring(comma + 1).replace(',', ' ')));
        boolean isSuffix = !after.isEmpty() && after.stream().allMatch(LatinName::isSuffix);
        List<String> words = new ArrayList<>(isSuffix ? before : after);
        words.addAll(isSuffix ? after : before);
        return words;
    }

    private static List<String> withoutTitles(List<String> words) {
        while (words.size() > 1 && NameWords.TITLES.contains(withoutDot(words.get(0)))) {
            words.remove(0);
        }
        return words;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > begin) {
                    words.add(text.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    private static boolean isSuffix(String word) {
        return NameWords.SUFFIXES.contains(withoutDot(word)) || NameWords.DEGREES.contains(withoutDot(word));
    }

    private static String withoutDot(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isOneCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return !(upper && lower);
    }
}
