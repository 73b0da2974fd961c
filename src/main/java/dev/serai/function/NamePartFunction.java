package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.function.Function;

/** A part of the name of a person. */
abstract class NamePartFunction implements MappingFunction {

    private final Function<NameParts, String> part;

    NamePartFunction(Function<NameParts, String> part) {
        this.part = part;
    }

    @Override
    public Topic topic() {
        return Topic.NAMES;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("name", Shape.TEXT, "The whole name."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> NameParts.read((String) values[0], part);
    }
}
