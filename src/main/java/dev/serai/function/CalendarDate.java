package dev.serai.function;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Makes dates of their numbers without exceptions. */
final class CalendarDate {

    private static final int[] LENGTHS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CalendarDate() {}

    /** Null when there is no such day. */
    static @Nullable LocalDate of(int year, int month, int day) {
        boolean exists = year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month];
        return exists && (day < 29 || month != 2 || Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
    }

    /** Where a time of day and whatever belongs to it may end a date: nothing, or a T or blank and a time such as 10:30. */
    static boolean endsWithTime(String text, int from) {
        if (from == text.length()) {
            return true;
        }
        boolean separated = text.charAt(from) == 'T' || text.charAt(from) == ' ';
        boolean timed = text.indexOf(':', from) > 0 || text.indexOf('时', from) > 0;
        if (!separated || !timed) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && ":.,+-Z apmAPMUTC时分秒[]/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
