package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares days of birth and other days. */
@AutoService(FieldComparator.class)
public final class DateComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int YEAR = 1;
    private static final int NEAR = 2;
    private static final int TWO_PARTS = 3;
    private static final int ONE_SIGN = 4;
    private static final int DAY_MONTH = 5;
    private static final int EXACT = 6;
    private static final int DAYS_NEAR = 31;
    private static final int CENTURY = 100;
    private static final int DIGITS = 8;
    private static final String YEAR_FIRST = "(1[89]|20)[0-9]{2}[-/.]?[0-9]{2}[-/.]?[0-9]{2}.*";

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.02, 0.972),
            Level.of("same year", 0.008, 0.0125),
            Level.of("within a month", 0.015, 0.0011),
            Level.of("two of day, month and year", 0.03, 0.0036),
            Level.of("one sign differs", 0.05, 0.0005),
            Level.of("day and month exchanged, or the century", 0.015, 0.00005),
            Level.exact("exact", 0.87, 0.00006));

    @Override
    public String name() {
        return "date";
    }

    @Override
    public String summary() {
        return "Days: exact, day and month exchanged or another century, one sign wrong, two of three parts equal, near, in one year.";
    }

    @Override
    public Set<String> types() {
        return Set.of("date");
    }

    @Override
    public Set<String> fieldNames() {
        return Set.of("dob", "date_of_birth", "birth_date", "birthdate", "birthday");
    }

    /** Twins, and birthdays copied from another member of the household. */
    @Override
    public List<Double> household() {
        return List.of(0.94, 0.012, 0.006, 0.006, 0.004, 0.002, 0.03);
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public List<String> parts() {
        return List.of("year", "month", "day");
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        if (value == null) {
            return null;
        }
        return value instanceof LocalDate date ? new Day(date) : written(value.toString());
    }

    /** A day that stands in a field of type text: its year is known where that is written first. */
    private static @Nullable Feature written(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() == DIGITS && text.matches(YEAR_FIRST)) {
            try {
                return new Day(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeParseException e) {
                return new OneText(digits);
            }
        }
        return digits.isEmpty() ? null : new OneText(digits);
    }

    /** Days of which year, month and day are not known are compared by their digits. */
    private static int compareDigits(String a, String b) {
        if (a.equals(b)) {
            return EXACT;
        }
        return Similarity.withinEdits(a, b, 1) ? ONE_SIGN : OTHER;
    }

    @Override
    public int compare(Feature first, Feature second) {
        if (!(first instanceof Day a) || !(second instanceof Day b)) {
            return compareDigits(digits(first), digits(second));
        }
        if (a.day.equals(b.day)) {
            return EXACT;
        }
        boolean year = a.day.getYear() == b.day.getYear();
        boolean month = a.day.getMonthValue() == b.day.getMonthValue();
        boolean day = a.day.getDayOfMonth() == b.day.getDayOfMonth();
        if (month && day && Math.abs(a.day.getYear() - b.day.getYear()) == CENTURY) {
            return DAY_MONTH;
        }
        if (year && a.day.getMonthValue() == b.day.getDayOfMonth() && a.day.getDayOfMonth() == b.day.getMonthValue()) {
            return DAY_MONTH;
        }
        if (Similarity.withinEdits(a.digits, b.digits, 1)) {
            return ONE_SIGN;
        }
        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) {
            return TWO_PARTS;
        }
        if (Math.abs(ChronoUnit.DAYS.between(a.day, b.day)) <= DAYS_NEAR) {
            return NEAR;
        }
        return year ? YEAR : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        String digits = digits(feature);
        if (!part.isEmpty() && !(feature instanceof Day)) {
            return List.of();
        }
        return List.of(
                switch (part) {
                    case "year" -> digits.substring(0, 4);
                    case "month" -> digits.substring(4, 6);
                    case "day" -> digits.substring(6, 8);
                    default -> digits;
                });
    }

    private static String digits(Feature feature) {
        return feature instanceof Day day ? day.digits : ((OneText) feature).text();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("1990-12-10", "1990-12-10", "exact"),
                new Example("1990-12-10", "1990-10-12", "day and month exchanged, or the century"),
                new Example("1970-03-01", "2070-03-01", "day and month exchanged, or the century"),
                new Example("1990-12-10", "1990-12-19", "one sign differs"),
                new Example("1990-12-10", "1909-12-10", "one sign differs"),
                new Example("1990-12-10", "1990-12-28", "two of day, month and year"),
                new Example("1990-12-10", "1991-01-05", "within a month"),
                new Example("1990-12-10", "1990-03-25", "same year"),
                new Example("19901210", "1990-10-12", "day and month exchanged, or the century"),
                new Example("10/12/1990", "10/12/1998", "one sign differs"),
                new Example("1990-12-10", "1971-05-25", "other"));
    }

    private static final class Day implements Feature {

        final LocalDate day;
        final String digits;

        Day(LocalDate day) {
            this.day = day;
            this.digits =
                    String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }

        @Override
        public String term(int index) {
            return digits;
        }
    }
}
