package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a text by positions, counted from 0 in characters. */
@AutoService(MappingFunction.class)
public final class SubstringFunction implements MappingFunction {

    @Override
    public String name() {
        return "substring";
    }

    @Override
    public String summary() {
        return "A part of a text by positions, counted from 0 in characters.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("from", Shape.NUMBER, "The first character."),
                Argument.optional("to", Shape.NUMBER, "The character before which it ends."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("substring('张小明', 1)", "小明"),
                Example.of("substring('abcdef', 1, 3)", "bc"),
                Example.of("substring('ab', 5)", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String text = (String) values[0];
            int length = text.codePointCount(0, text.length());
            int from = within(values[1], length);
            int to = values.length > 2 ? within(values[2], length) : length;
            return from >= to ? null : text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        };
    }

    private static int within(@Nullable Object position, int length) {
        BigDecimal number = position instanceof BigDecimal given ? given : BigDecimal.ZERO;
        return number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(length)).intValue();
    }
}
