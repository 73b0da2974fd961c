package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many whole years lie from one day to another, such as an age on a day. */
@AutoService(MappingFunction.class)
public final class YearsBetweenFunction extends TimeBetweenFunction {

    public YearsBetweenFunction() {
        super(ChronoUnit.YEARS);
    }

    @Override
    public String name() {
        return "years_between";
    }

    @Override
    public String summary() {
        return "How many whole years lie from one day to another, such as an age on a day.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("from", Shape.DATE, "The one day, such as that of birth."),
                Argument.required("to", Shape.DATE, "The other."));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("years_between('1990-05-06', '2026-05-05')", "35"),
                Example.of("years_between('1990-05-06', '2026-05-06')", "36"),
                Example.of("years_between('2026-01-01', '2024-01-01')", "-2"));
    }
}
