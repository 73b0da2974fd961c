package dev.serai.function;

import java.util.List;

/** Finds English month names and their abbreviations. */
final class MonthNames {

    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SHORTEST = 3;

    private MonthNames() {}

    /** The month from 1 whose name, or the beginning of it, is these letters; 0 when there is none. */
    static int month(String text, int from, int to) {
        if (to - from < SHORTEST) {
            return 0;
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            if (to - from <= name.length() && name.regionMatches(true, 0, text, from, to - from)) {
                return i + 1;
            }
        }
        return 0;
    }

    static int endOfLetters(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
