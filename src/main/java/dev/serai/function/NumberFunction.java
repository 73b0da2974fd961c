package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;
import java.util.Map;

/** Reads a number. */
@AutoService(MappingFunction.class)
public final class NumberFunction implements MappingFunction {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String summary() {
        return "Reads a number.";
    }

    @Override
    public Topic topic() {
        return Topic.NUMBERS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The number as people and machines write it."),
                Argument.optional("decimal", Shape.TEXT, "What stands before the decimals.")
                        .usually(".")
                        .of(".", ",")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.NUMBER;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("number('1,234.50')", "1234.5"),
                Example.of("number('1.234,5', ',')", "1234.5"),
                Example.of("number('x')", "!invalid-number"),
                Example.of("number('1') + number('2')", "3"));
    }

    @Override
    public Call prepare(Preparation given) {
        Cleanser cleanser = new NumberCleanser(given.text(1)
                .map(decimal -> Map.of("decimal", List.of(decimal)))
                .orElse(Map.of()));
        return values -> cleanser.cleanse((String) values[0], null);
    }
}
