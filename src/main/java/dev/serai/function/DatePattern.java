package dev.serai.function;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to write dates, such as {@code dd.MM.yyyy}: letters as in Java's patterns. A day or month before a separator
 * may lack its leading zero; a time of day is read over. Immutable.
 */
final class DatePattern {

    private static final String TIME_LETTERS = "HhmsSaXZz";
    private static final int CENTURY = 2000;

    private final List<Part> parts;

    private DatePattern(List<Part> parts) {
        this.parts = parts;
    }

    /** A letter with the fewest and most characters that it stands for, or a literal text with letter 0. */
    private record Part(char letter, int fewest, int most, String literal) {}

    /** Throws IllegalArgumentException for a letter that is not known, or when year, month or day is missing. */
    static DatePattern of(String pattern) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at) == 'u' ? 'y' : pattern.charAt(at);
            int end = isLetter(c) ? endOfRun(pattern, at) : literalEnd(pattern, at);
            parts.add(isLetter(c) ? letters(pattern, c, at, end) : literal(pattern.substring(at, end)));
            at = end;
        }
        for (char needed : new char[] {'y', 'M', 'd'}) {
            if (parts.stream().filter(part -> part.letter() == needed).count() != 1) {
                throw new IllegalArgumentException(
                        "'as' needs one year (yyyy), one month (MM) and one day (dd), which '" + pattern + "' has not");
            }
        }
        return new DatePattern(List.copyOf(parts));
    }

    /** The date, or null when the text is not written in this way or there is no such day. */
    @Nullable
    LocalDate read(String text) {
        int[] date = new int[3];
        int at = 0;
        for (Part part : parts) {
            at = read(part, text, at, date);
            if (at < 0) {
                return null;
            }
        }
        return at == text.length() ? CalendarDate.of(date[0], date[1], date[2]) : null;
    }

    boolean hasTwoDigitYear() {
        return parts.stream().anyMatch(part -> part.letter() == 'y' && part.most() == 2);
    }

    private static int read(Part part, String text, int at, int[] date) {
        return switch (part.letter()) {
            case 0 -> text.startsWith(part.literal(), at) ? at + part.literal().length() : -1;
            case 'y' -> number(part, text, at, date, 0);
            case 'M' -> part.most() > 2 ? monthName(text, at, date) : number(part, text, at, date, 1);
            case 'd' -> number(part, text, at, date, 2);
            default -> time(text, at);
        };
    }

    private static int number(Part part, String text, int at, int[] date, int slot) {
        int end = at;
        int value = 0;
        while (end < text.length() && end - at < part.most() && isDigit(text.charAt(end))) {
            value = value * 10 + (text.charAt(end) - '0');
            end++;
        }
        date[slot] = part.letter() == 'y' && part.most() == 2 ? CENTURY + value : value;
        return end - at < part.fewest() ? -1 : end;
    }

    private static int monthName(String text, int at, int[] date) {
        int end = MonthNames.endOfLetters(text, at);
        date[1] = MonthNames.month(text, at, end);
        return date[1] == 0 ? -1 : end;
    }

    private static int time(String text, int at) {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || "AaPpMmZ+".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static Part letters(String pattern, char letter, int at, int end) {
        int count = end - at;
        boolean alone = end == pattern.length() || !isLetter(pattern.charAt(end));
        if (letter == 'y' && (count == 4 || count == 2 || count == 1)) {
            return new Part('y', count == 1 ? 4 : count, count == 1 ? 4 : count, "");
        }
        if (letter == 'M' && (count == 3 || count == 4)) {
            return new Part('M', count, count, "");
        }
        if ((letter == 'M' || letter == 'd') && count <= 2) {
            return new Part(letter, alone ? 1 : count, 2, "");
        }
        if (TIME_LETTERS.indexOf(letter) >= 0) {
            return new Part(letter, 0, count, "");
        }
        throw new IllegalArgumentException("'as' does not know '" + pattern.substring(at, end) + "' in '" + pattern
                + "'; known are yyyy, yy, MM, MMM, dd and HH:mm:ss");
    }

    private static Part literal(String text) {
        return new Part(
                '\0', 0, 0, text.length() > 1 && text.startsWith("'") ? text.substring(1, text.length() - 1) : text);
    }

    private static int endOfRun(String pattern, int at) {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) {
            end++;
        }
        return end;
    }

    private static int literalEnd(String pattern, int at) {
        int quote = pattern.charAt(at) == '\'' ? pattern.indexOf('\'', at + 1) : -1;
        return quote < 0 ? at + 1 : quote + 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
