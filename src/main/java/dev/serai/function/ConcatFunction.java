package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Puts texts together, absent ones left out. */
@AutoService(MappingFunction.class)
public final class ConcatFunction implements MappingFunction {

    @Override
    public String name() {
        return "concat";
    }

    @Override
    public String summary() {
        return "Puts texts together, absent ones left out; absent when all are.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "A text, again and again.")
                .repeated());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public boolean takesAbsent() {
        return true;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("concat('a', '-', 'b')", "a-b"), Example.of("concat(nothing, 'b')", "b"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            StringBuilder text = new StringBuilder();
            for (Object value : values) {
                if (value instanceof InvalidValue) {
                    return value;
                }
                text.append(value == null ? "" : value);
            }
            return text.isEmpty() ? null : text.toString();
        };
    }
}
