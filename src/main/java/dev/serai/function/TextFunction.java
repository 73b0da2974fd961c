package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Writes a value as text. */
@AutoService(MappingFunction.class)
public final class TextFunction implements MappingFunction {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String summary() {
        return "Writes a value as text: a number without exponent, a date as 2026-01-05.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("value", Shape.ANY, "The value."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("text(1.50)", "1.5"), Example.of("text(date('20260105'))", "2026-01-05"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> SemanticTypes.textOf(values[0]);
    }
}
