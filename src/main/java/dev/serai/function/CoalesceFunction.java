package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The first argument that is there and valid. */
@AutoService(MappingFunction.class)
public final class CoalesceFunction implements MappingFunction {

    @Override
    public String name() {
        return "coalesce";
    }

    @Override
    public String summary() {
        return "The first argument that is there and valid.";
    }

    @Override
    public Topic topic() {
        return Topic.LISTS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("value", Shape.ANY, "A value, again and again.")
                .repeated());
    }

    @Override
    public Shape result() {
        return Shape.ANY;
    }

    @Override
    public boolean takesAbsent() {
        return true;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("coalesce(nothing, 'b', 'c')", "b"), Example.of("coalesce(number('x'), 7)", "7"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            Object invalid = null;
            for (Object value : values) {
                if (value != null && !(value instanceof InvalidValue)) {
                    return value;
                }
                invalid = invalid == null ? value : invalid;
            }
            return invalid;
        };
    }
}
