package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.function.Function;

/** What a Chinese resident id tells of its holder. */
abstract class ResidentIdFunction implements MappingFunction {

    private final Function<ResidentId, Object> part;

    ResidentIdFunction(Function<ResidentId, Object> part) {
        this.part = part;
    }

    @Override
    public Topic topic() {
        return Topic.IDENTITY;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("id", Shape.TEXT, "The resident id."));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> ResidentIdType.part((String) values[0], part);
    }
}
