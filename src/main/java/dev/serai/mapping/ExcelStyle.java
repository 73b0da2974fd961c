package dev.serai.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number in a cell is shown, which tells what was typed: a date and a time are numbers, too.
 *
 * @param digits how many digits are shown at least
 */
record ExcelStyle(Kind kind, int digits) {

    static final ExcelStyle PLAIN = new ExcelStyle(Kind.NUMBER, 0);

    /** Excel itself knows no more digits; what stands behind them is noise of how it calculates. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 320;
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

    /** Letters that no format of a date has: a word such as Standard, which some programs write for General. */
    private static final Pattern OTHER_LETTERS = Pattern.compile("[a-z&&[^ymdhsgebap]]");

    private static final Pattern NO_TOKENS = Pattern.compile("\"[^\"]*\"?|\\[[^\\]]*\\]?|[\\\\_*].");
    private static final long DAY = 86_400_000;
    private static final long LAST_DAY = 2_958_465;
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST_YEAR = 9999;

    /** What a number stands for. */
    enum Kind {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME,
        DURATION
    }

    /** The style of a number format as it is written in the file, such as yyyy-mm-dd. */
    static ExcelStyle of(String format) {
        String first = format.split(";", 2)[0];
        boolean elapsed = ELAPSED.matcher(first).find();
        String tokens = NO_TOKENS.matcher(first).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        if (ZEROS.matcher(tokens).matches()) {
            return new ExcelStyle(Kind.NUMBER, tokens.length());
        }
        if (OTHER_LETTERS.matcher(tokens).find()) {
            return PLAIN;
        }
        boolean time = elapsed || has(tokens, 'h') || has(tokens, 's');
        boolean date = has(tokens, 'y') || has(tokens, 'd') || (has(tokens, 'm') && !time);
        return new ExcelStyle(kind(date, time, elapsed), 0);
    }

    private static Kind kind(boolean date, boolean time, boolean elapsed) {
        if (date) {
            return time ? Kind.DATE_AND_TIME : Kind.DATE;
        }
        return elapsed ? Kind.DURATION : time ? Kind.TIME : Kind.NUMBER;
    }

    private static boolean has(String tokens, char token) {
        return tokens.indexOf(token) >= 0;
    }

    /** The style of a number format that each Excel has without writing it into the file. */
    static ExcelStyle builtIn(int id) {
        boolean time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56;
        if (time) {
            return new ExcelStyle(Kind.TIME, 0);
        }
        if (id == 22 || id == 46) {
            return new ExcelStyle(id == 22 ? Kind.DATE_AND_TIME : Kind.DURATION, 0);
        }
        boolean date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        return date ? new ExcelStyle(Kind.DATE, 0) : PLAIN;
    }

    /**
     * What was typed for a number: its digits, or a date and time as ISO 8601 writes them; null when there is no such number or
     * day.
     *
     * @param from1904 whether days are counted from 1904, as old files of the Mac do
     */
    @Nullable
    String text(String number, boolean from1904) {
        if (kind == Kind.NUMBER && WHOLE.matcher(number).matches() && number.length() <= LONGEST) {
            return padded(number);
        }
        BigDecimal value = value(number);
        if (value == null) {
            return null;
        }
        return kind == Kind.NUMBER ? padded(plain(value)) : moment(value.doubleValue(), from1904);
    }

    private static @Nullable BigDecimal value(String number) {
        try {
            BigDecimal value = number.length() > LONGEST ? null : new BigDecimal(number);
            boolean fits = value != null && Math.abs((long) value.precision() - value.scale()) <= LARGEST_EXPONENT;
            return fits ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private String padded(String number) {
        boolean whole = digits > number.length() && WHOLE.matcher(number).matches() && number.charAt(0) != '-';
        return whole ? "0".repeat(digits - number.length()) + number : number;
    }

    private @Nullable String moment(double days, boolean from1904) {
        if (!(days >= 0 && days < LAST_DAY + 1)) {
            return null;
        }
        long millis = Math.round(days * DAY);
        long day = millis / DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % DAY * 1_000_000);
        if (kind == Kind.DURATION) {
            return "%d:%02d:%02d".formatted(millis / 3_600_000, time.getMinute(), time.getSecond());
        }
        if (kind == Kind.TIME) {
            return shown(time);
        }
        LocalDate date = date(day, from1904);
        if (date == null) {
            return null;
        }
        return kind == Kind.DATE ? date.toString() : date + "T" + shown(time);
    }

    private static String shown(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    /** Excel has a 29th February in 1900, which there was not. */
    private static @Nullable LocalDate date(long day, boolean from1904) {
        if (from1904) {
            LocalDate date = LocalDate.of(1904, 1, 1).plusDays(day);
            return date.getYear() > LAST_YEAR ? null : date;
        }
        if (day == 0 || day == NO_SUCH_DAY) {
            return null;
        }
        return LocalDate.of(1899, 12, day < NO_SUCH_DAY ? 31 : 30).plusDays(day);
    }
}
