package dev.serai.function;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cleanses dates in given or unknown ways of writing. */
final class DateCleanser implements Cleanser {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int CENTURY = 100;
    private static final InvalidValue IMPLAUSIBLE =
            new InvalidValue("implausible-date", "a year before " + FIRST_YEAR + " or after " + LAST_YEAR);
    private static final InvalidValue FUTURE = new InvalidValue("future-date", "a day to come");

    private final List<Way> ways;
    private final boolean past;

    DateCleanser(Map<String, List<String>> settings) {
        SettingValues values = new SettingValues(settings);
        past = values.flag("past");
        ways = values.all("as").stream()
                .map(DatePattern::of)
                .map(pattern -> new Way(pattern, past && pattern.hasTwoDigitYear()))
                .toList();
    }

    /** A pattern, and whether a day to come that it reads is of the last century, such as a birthday in '65. */
    private record Way(DatePattern pattern, boolean lastCentury) {}

    @Override
    public @Nullable Object cleanse(String raw, @Nullable String region) {
        String text = CleanText.compatible(raw);
        if (Placeholders.DATE.matches(text)) {
            return null;
        }
        Object date = ways.isEmpty() ? new DateText(text).read() : byPattern(text);
        return date instanceof LocalDate day ? checked(day) : date;
    }

    private Object byPattern(String text) {
        for (Way way : ways) {
            LocalDate date = way.pattern().read(text);
            if (date != null) {
                return way.lastCentury() && isToCome(date) ? date.minusYears(CENTURY) : date;
            }
        }
        return DateText.INVALID;
    }

    private @Nullable Object checked(LocalDate date) {
        boolean edge = date.getDayOfYear() == 1 || date.getDayOfMonth() >= 30;
        if (edge && Placeholders.DATE.matches(date.toString())) {
            return null;
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return IMPLAUSIBLE;
        }
        return past && isToCome(date) ? FUTURE : date;
    }

    /** Whether it is later than today wherever on earth. */
    private static boolean isToCome(LocalDate date) {
        return date.toEpochDay() > TimeUnit.MILLISECONDS.toDays(System.currentTimeMillis()) + 1;
    }
}
