package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;

/** Reads a day. */
@AutoService(MappingFunction.class)
public final class DateFunction implements MappingFunction {

    @Override
    public String name() {
        return "date";
    }

    @Override
    public String summary() {
        return "Reads a day.";
    }

    @Override
    public Topic topic() {
        return Topic.DATES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The day as the partner writes it."),
                Argument.optional(
                                "as",
                                Shape.TEXT,
                                "How it is written, such as dd.MM.yyyy; left out, what can be meant in one way only is"
                                        + " read.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.DATE;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("date('2026年1月5日')", "2026-01-05"),
                Example.of("date('20260105')", "2026-01-05"),
                Example.of("date('05/01/2026', 'dd/MM/yyyy')", "2026-01-05"),
                Example.of("date('03/04/2026')", "!ambiguous-date"));
    }

    @Override
    public Call prepare(Preparation given) {
        Cleanser cleanser = new DateCleanser(
                given.text(1).map(as -> Map.of("as", List.of(as))).orElse(Map.of()));
        return values -> cleanser.cleanse((String) values[0], null);
    }
}
