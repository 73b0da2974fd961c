package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many days lie from one day to another. */
@AutoService(MappingFunction.class)
public final class DaysBetweenFunction extends TimeBetweenFunction {

    public DaysBetweenFunction() {
        super(ChronoUnit.DAYS);
    }

    @Override
    public String name() {
        return "days_between";
    }

    @Override
    public String summary() {
        return "How many days lie from one day to another; negative when the other is earlier.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("from", Shape.DATE, "The one day."),
                Argument.required("to", Shape.DATE, "The other."));
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("days_between('2026-01-05', '2026-02-05')", "31"));
    }
}
