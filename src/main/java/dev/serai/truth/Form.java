package dev.serai.truth;

import dev.serai.strategy.Likeness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads values as what they are about: numbers, dates or words. */
final class Form {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Sc}~]?\\s*"
            + "([+-]?(?:\\d{1,3}(?:[, \\u00a0']\\d{3})+|\\d+)?(?:\\.\\d+)?)"
            + "\\s*([kK](?!\\p{L})|[MB](?!\\p{L})|million|billion)?"
            + "\\s*[%\\p{Sc}°º]?\\s*\\p{L}{0,5}\\.?");
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:.*[^\\d:])?(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:([ap])\\.?m?\\.?)?(?:[^\\d:].*)?");
    private static final int NOON = 12;
    private static final int MINUTES = 60;
    private static final Pattern COMMA_DECIMAL = Pattern.compile("[+-]?\\d+,(\\d{1,2}|\\d{4,})");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE][+-]?\\d{1,3}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("[, \\u00a0']");
    /** What spreadsheets make of a value that they take for a date, or cannot show. */
    private static final Pattern DAMAGED = Pattern.compile(
            "(?i)\\d{1,4}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(-\\d{2,4})?"
                    + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{1,4}|#+|#(ref|value|n/a|name\\?|div/0)!?");

    private static final Pattern EMPTY = Pattern.compile("(?i)|-+|\\?+|n/?a|null|none|nan|unknown|not available");

    private static final List<DateTimeFormatter> DATES = List.of(
            format("uuuu-M-d"),
            format("uuuu/M/d"),
            format("d.M.uuuu"),
            format("M/d/uuuu"),
            format("d/M/uuuu"),
            format("d MMM uuuu"),
            format("d MMMM uuuu"),
            format("MMM d, uuuu"),
            format("MMMM d, uuuu"));

    private Form() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    static boolean empty(String value) {
        return EMPTY.matcher(value.strip()).matches();
    }

    static boolean damaged(String value) {
        return DAMAGED.matcher(value.strip()).matches();
    }

    static @Nullable BigDecimal number(String value) {
        String text = value.strip();
        if (EXPONENT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (COMMA_DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        Matcher number = NUMBER.matcher(text);
        String digits = number.matches() ? SEPARATORS.matcher(number.group(1)).replaceAll("") : "";
        if (digits.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        return new BigDecimal(digits).scaleByPowerOfTen(power(number.group(2)));
    }

    private static int power(@Nullable String suffix) {
        if (suffix == null) {
            return 0;
        }
        return switch (suffix.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'k' -> 3;
            case 'm' -> 6;
            default -> 9;
        };
    }

    static @Nullable LocalDate date(String value) {
        return DATES.stream()
                .map(format -> date(value.strip(), format))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException e) {
            return null; // the next way to write a date may fit
        }
    }

    /** Minutes since midnight of a text that names a time of day, whatever else it names. */
    static @Nullable Integer minuteOfDay(String value) {
        Matcher time = TIME.matcher(value.strip());
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (half != null) {
            hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
        }
        return hour < 2 * NOON && minute < MINUTES ? hour * MINUTES + minute : null;
    }

    /** The words in ascending order, so that "Doe, Jane" and "Jane Doe" are one; initials left out beside real words. */
    static String words(String value) {
        if (value.codePoints().noneMatch(Character::isLetter)) {
            return BLANKS.matcher(value.strip()).replaceAll(" "); // in 10/-12 order and signs tell
        }
        List<String> words = Arrays.stream(Likeness.plain(value).split(" ", -1))
                .filter(word -> !word.equals("and"))
                .sorted()
                .toList();
        List<String> real = words.stream().filter(word -> word.length() > 1).toList();
        String sorted = String.join(" ", real.size() > 1 ? real : words);
        return sorted.isEmpty() ? value.strip().toLowerCase(Locale.ROOT) : sorted;
    }

    static String digits(String value) {
        return value.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
