package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;

/** Another name for {@link NumberType}, for those who look for it. */
@AutoService(SemanticType.class)
public final class DecimalType implements SemanticType {

    @Override
    public String name() {
        return "decimal";
    }

    @Override
    public String summary() {
        return "The same as number.";
    }

    @Override
    public ValueKind kind() {
        return ValueKind.NUMBER;
    }

    @Override
    public List<Argument> arguments() {
        return NumberCleanser.ARGUMENTS;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("0.50", "0.5"), Example.of("half", "!invalid-number"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return new NumberCleanser(settings);
    }
}
