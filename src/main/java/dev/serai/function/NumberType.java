package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;

/** A number, whole or with decimals. */
@AutoService(SemanticType.class)
public final class NumberType implements SemanticType {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String summary() {
        return "A number; 'from' and 'to' are its limits, 'decimal' is the separator of decimals (\".\" or \",\").";
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
        Map<String, List<String>> comma = Map.of("decimal", List.of(","));
        Map<String, List<String>> score = Map.of("from", List.of("300"), "to", List.of("850"));
        return List.of(
                Example.of(" 42 ", "42"),
                Example.of("1,234.50", "1234.5"),
                Example.of("1 234 567", "1234567"),
                Example.of("１２．５", "12.5"),
                Example.of("1.2E+05", "120000"),
                Example.of("5-", "-5"),
                Example.of("-0.0", "0"),
                Example.of("12,34", "!invalid-number"),
                Example.of("12a", "!invalid-number"),
                Example.of("-", ""),
                new Example("1.234,5", comma, "1234.5"),
                new Example("700", score, "700"),
                new Example("851", score, "!out-of-range"));
    }

    @Override
    public Cleanser cleanser(Map<String, List<String>> settings) {
        return new NumberCleanser(settings);
    }
}
