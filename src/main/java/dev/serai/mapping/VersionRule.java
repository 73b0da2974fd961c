package dev.serai.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the partner's clock: a whole number, or a time as microseconds since 1970 UTC.
 *
 * @param pattern how the partner writes times, or null for ISO 8601 and numbers
 * @param zone of times that name none
 */
record VersionRule(int slot, String label, @Nullable DateTimeFormatter pattern, ZoneId zone) {

    static final long INVALID = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;
    private static final int MICROS = 1_000_000;
    private static final int DATE_TIME = 19;

    long read(String raw) {
        String text = raw.strip();
        if (pattern != null) {
            return written(text, pattern);
        }
        long number = number(text);
        if (number != INVALID) {
            return number;
        }
        long plain = plainTime(text);
        return plain != INVALID ? plain : written(text, DateTimeFormatter.ISO_DATE_TIME);
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return INVALID;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Times such as 2024-01-31T23:59:59 in UTC, which machines write most. */
    private long plainTime(String text) {
        boolean shaped = text.length() >= DATE_TIME
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!shaped) {
            return text.length() == 10 ? written(text, DateTimeFormatter.ISO_DATE) : INVALID;
        }
        if (text.charAt(10) == ' ') {
            return read(text.substring(0, 10) + 'T' + text.substring(11).replace(" ", ""));
        }
        boolean utc = text.length() == DATE_TIME
                ? zone.equals(ZoneOffset.UTC)
                : text.length() == DATE_TIME + 1 && text.charAt(DATE_TIME) == 'Z';
        return utc ? utc(text) : INVALID;
    }

    private static long utc(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (Math.min(Math.min(year, month), Math.min(day, Math.min(hour, Math.min(minute, second)))) < 0) {
            return INVALID;
        }
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC) * MICROS;
        } catch (DateTimeException e) {
            return INVALID;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private long written(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor time =
                    format.parseBest(text, OffsetDateTime::from, Instant::from, LocalDateTime::from, LocalDate::from);
            return micros(instant(time));
        } catch (DateTimeParseException e) {
            return INVALID;
        }
    }

    private Instant instant(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (time instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        return time instanceof LocalDate date ? date.atStartOfDay(zone).toInstant() : Instant.from(time);
    }

    static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
    }
}
