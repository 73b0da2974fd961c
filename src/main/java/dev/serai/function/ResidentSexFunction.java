package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** The sex that a Chinese resident id contains: male or female. */
@AutoService(MappingFunction.class)
public final class ResidentSexFunction implements MappingFunction {

    @Override
    public String name() {
        return "resident_sex";
    }

    @Override
    public String summary() {
        return "The sex that a Chinese resident id contains: male or female.";
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
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("resident_sex('11010519491231002X')", "female"),
                Example.of("resident_sex('440524188001010014')", "male"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> ResidentIdType.part((String) values[0], id -> id.isMale() ? "male" : "female");
    }
}
