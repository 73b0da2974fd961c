package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The day that lies some days, weeks, months or years later, or earlier for a negative number. */
@AutoService(MappingFunction.class)
public final class PlusFunction implements MappingFunction {

    private static final int MOST = 1_000_000;
    private static final int LATEST_YEAR = 9999;
    private static final InvalidValue TOO_FAR = new InvalidValue("implausible-date", "a day out of all proportion");

    @Override
    public String name() {
        return "plus";
    }

    @Override
    public String summary() {
        return "The day that lies some days, weeks, months or years later, or earlier for a negative number.";
    }

    @Override
    public Topic topic() {
        return Topic.DATES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("date", Shape.DATE, "The day."),
                Argument.required("amount", Shape.NUMBER, "How many; decimals are left out."),
                Argument.required("unit", Shape.TEXT, "Of what.").asFixed().of("days", "weeks", "months", "years"));
    }

    @Override
    public Shape result() {
        return Shape.DATE;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("plus('2026-01-31', 1, 'months')", "2026-02-28"),
                Example.of("plus('2026-01-05', -5, 'days')", "2025-12-31"),
                Example.of("plus('2026-01-05', 2, 'weeks')", "2026-01-19"),
                Example.of("plus('2026-01-05', 99999999, 'years')", "!implausible-date"));
    }

    @Override
    public Call prepare(Preparation given) {
        ChronoUnit unit = ChronoUnit.valueOf(given.text(2).orElse("days").toUpperCase(Locale.ROOT));
        return values -> later((LocalDate) values[0], (BigDecimal) values[1], unit);
    }

    private static Object later(LocalDate day, BigDecimal amount, ChronoUnit unit) {
        if (amount.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return TOO_FAR;
        }
        LocalDate later = day.plus(amount.longValue(), unit);
        return later.getYear() < 1 || later.getYear() > LATEST_YEAR ? TOO_FAR : later;
    }
}
