package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Shape;
import java.util.List;

/** The birth date that a Chinese resident id contains. */
@AutoService(MappingFunction.class)
public final class ResidentBirthDateFunction extends ResidentIdFunction {

    public ResidentBirthDateFunction() {
        super(ResidentId::birthDate);
    }

    @Override
    public String name() {
        return "resident_birth_date";
    }

    @Override
    public String summary() {
        return "The birth date that a Chinese resident id contains.";
    }

    @Override
    public Shape result() {
        return Shape.DATE;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("resident_birth_date('11010519491231002X')", "1949-12-31"),
                Example.of("resident_birth_date('110105194912310021')", "!wrong-check-digit"));
    }
}
