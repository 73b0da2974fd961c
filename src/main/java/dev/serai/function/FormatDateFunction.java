package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a day in the way that a pattern says. */
@AutoService(MappingFunction.class)
public final class FormatDateFunction implements MappingFunction {

    private static final int LONGEST = 50;
    private static final int PATTERN = 1;
    /** Letters of a day only, or what stands in quotes, or signs; letters of Java that go by weeks or places are left out. */
    private static final Pattern KNOWN =
            Pattern.compile("(?:yyyy|yy|M{1,4}|d{1,2}|E{3,4}|'[^']*'|[^A-Za-z'\\[\\]{}#])+");

    private static final Pattern RUNS = Pattern.compile("y{5}|M{5}|d{3}|E{5}");

    @Override
    public String name() {
        return "format_date";
    }

    @Override
    public String summary() {
        return "Writes a day in the way that a pattern says.";
    }

    @Override
    public Topic topic() {
        return Topic.DATES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("date", Shape.DATE, "The day."),
                Argument.required(
                                "pattern",
                                Shape.TEXT,
                                "yyyy or yy, MM, M, MMM (Jan) or MMMM (January), dd or d, EEE (Mon) or EEEE (Monday); other"
                                        + " letters stand in single quotes.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("format_date(date('2026-01-05'), 'dd.MM.yyyy')", "05.01.2026"),
                Example.of("format_date(date('20260105'), 'd MMM yy')", "5 Jan 26"),
                Example.of("format_date(date('2026-01-05'), 'yyyy-MM')", "2026-01"),
                Example.of("format_date(date('2026-01-05'), 'yyyy年M月d日')", "2026年1月5日"),
                Example.of("format_date(date('05/01/2026', 'dd/MM/yyyy'), 'EEEE')", "Monday"));
    }

    @Override
    public Call prepare(Preparation given) {
        DateTimeFormatter format = format(given.text(PATTERN).orElse(""));
        return values -> format.format((LocalDate) values[0]);
    }

    private static DateTimeFormatter format(String pattern) {
        boolean known = pattern.length() <= LONGEST
                && KNOWN.matcher(pattern).matches()
                && !RUNS.matcher(pattern.replaceAll("'[^']*'", "")).find();
        if (!known) {
            throw new WrongArgument(
                    PATTERN,
                    "'pattern' is made of yyyy, yy, MM, M, MMM, MMMM, dd, d, EEE and EEEE, with other letters in single"
                            + " quotes, and has at most " + LONGEST + " characters");
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
