package dev.serai.function;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a date of which the way of writing is not known; takes only what can be meant in one way. For one use. */
final class DateText {

    static final InvalidValue INVALID = new InvalidValue("invalid-date", "not a date, or a day that does not exist");
    static final InvalidValue AMBIGUOUS =
            new InvalidValue("ambiguous-date", "day and month cannot be told apart; set 'as', such as dd/MM/yyyy");

    private final String text;
    private int at;

    DateText(String text) {
        this.text = text;
    }

    /** A LocalDate or an InvalidValue. */
    Object read() {
        int start = at;
        int first = number();
        return switch (at - start) {
            case 0 -> monthFirst();
            case 1, 2 -> yearLast(first);
            case 4 -> yearFirst(first);
            case 8 -> CalendarDate.endsWithTime(text, at) ? compact(first) : INVALID;
            case 9 -> timestamp();
            default -> INVALID;
        };
    }

    /** 20200102103000. */
    private Object timestamp() {
        at = 0;
        int digits = number(8);
        int start = at;
        number(6);
        return at - start == 6 && at == text.length() ? compact(digits) : INVALID;
    }

    /** 20200102. */
    private static Object compact(int digits) {
        return dated(CalendarDate.of(digits / 10_000, digits / 100 % 100, digits % 100));
    }

    /** 2020-01-02, 2020/1/2, 2020年1月2日, 2020-Jan-02. */
    private Object yearFirst(int year) {
        blankBefore("年");
        char separator = take();
        blank();
        int month = numberOrMonth();
        blankBefore("月-/.");
        char second = take();
        blank();
        int day = number();
        blankBefore("日号");
        boolean chinese = separator == '年' && second == '月';
        if (chinese && at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号')) {
            at++;
        }
        boolean matching = chinese || (separator == second && isSeparator(separator));
        return matching ? ended(year, month, day) : INVALID;
    }

    /** 02.01.2020, 31/01/2020, 2 January 2020, 02-Jan-2020. */
    private Object yearLast(int first) {
        char separator = take();
        boolean named = MonthNames.endOfLetters(text, at) > at;
        int second = numberOrMonth();
        char again = take();
        int start = at;
        int year = number();
        if (separator != again || !isSeparator(separator) || at - start != 4) {
            return INVALID;
        }
        if (named || separator == '.' || first > 12 || first == second) {
            return ended(year, second, first);
        }
        if (second > 12) {
            return ended(year, first, second);
        }
        return ended(year, first, second) == INVALID ? INVALID : AMBIGUOUS;
    }

    /** January 2, 2020. */
    private Object monthFirst() {
        int month = numberOrMonth();
        char separator = take();
        int day = number();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
        }
        blank();
        int start = at;
        int year = number();
        return month > 0 && separator == ' ' && at - start == 4 ? ended(year, month, day) : INVALID;
    }

    private Object ended(int year, int month, int day) {
        return CalendarDate.endsWithTime(text, at) ? dated(CalendarDate.of(year, month, day)) : INVALID;
    }

    private static Object dated(@Nullable LocalDate date) {
        return date == null ? INVALID : date;
    }

    private int number() {
        return number(9);
    }

    private int number(int mostDigits) {
        int value = 0;
        int last = Math.min(text.length(), at + mostDigits);
        while (at < last && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        return value;
    }

    private int numberOrMonth() {
        int end = MonthNames.endOfLetters(text, at);
        if (end == at) {
            return number();
        }
        int month = MonthNames.month(text, at, end);
        at = end < text.length() && text.charAt(end) == '.' && end - at == 3 ? end + 1 : end;
        return month;
    }

    private char take() {
        return at < text.length() ? text.charAt(at++) : '\0';
    }

    private void blank() {
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void blankBefore(String signs) {
        if (at + 1 < text.length() && text.charAt(at) == ' ' && signs.indexOf(text.charAt(at + 1)) >= 0) {
            at++;
        }
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.' || c == ' ';
    }
}
