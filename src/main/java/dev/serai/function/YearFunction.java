package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The year of a day. */
@AutoService(MappingFunction.class)
public final class YearFunction implements MappingFunction {

    @Override
    public String name() {
        return "year";
    }

    @Override
    public String summary() {
        return "The year of a day.";
    }

    @Override
    public Topic topic() {
        return Topic.DATES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("date", Shape.DATE, "The day."));
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("year('2026-01-05')", "2026"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> BigDecimal.valueOf(((LocalDate) values[0]).getYear());
    }
}
