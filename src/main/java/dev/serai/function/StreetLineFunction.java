package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a line with street and house number. */
abstract class StreetLineFunction implements MappingFunction {

    private final Function<StreetLine, @Nullable String> part;

    StreetLineFunction(Function<StreetLine, @Nullable String> part) {
        this.part = part;
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("line", Shape.TEXT, "The line."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> part.apply(StreetLine.of((String) values[0]));
    }
}
