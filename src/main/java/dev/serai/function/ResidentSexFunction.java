package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Shape;
import java.util.List;

/** The sex that a Chinese resident id contains: male or female. */
@AutoService(MappingFunction.class)
public final class ResidentSexFunction extends ResidentIdFunction {

    public ResidentSexFunction() {
        super(id -> id.isMale() ? "male" : "female");
    }

    @Override
    public String name() {
        return "resident_sex";
    }

    @Override
    public String summary() {
        return "The sex that a Chinese resident id contains: male or female.";
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
}
