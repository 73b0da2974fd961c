package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Locale;

/** Writes a text in capitals. */
@AutoService(MappingFunction.class)
public final class UpperFunction implements MappingFunction {

    @Override
    public String name() {
        return "upper";
    }

    @Override
    public String summary() {
        return "Writes a text in capitals.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "The text."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("upper('ada')", "ADA"), Example.of("'straße'.upper()", "STRASSE"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> ((String) values[0]).toUpperCase(Locale.ROOT);
    }
}
