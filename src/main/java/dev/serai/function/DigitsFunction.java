package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Keeps the digits of a text and nothing else. */
@AutoService(MappingFunction.class)
public final class DigitsFunction implements MappingFunction {

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public String summary() {
        return "Keeps the digits of a text and nothing else; full-width digits become usual.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.required("text", Shape.TEXT, "The text."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("digits('No. 12-34')", "1234"),
                Example.of("digits('１２号')", "12"),
                Example.of("digits('none')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            StringBuilder digits = new StringBuilder();
            CleanText.compatible((String) values[0])
                    .chars()
                    .filter(c -> c >= '0' && c <= '9')
                    .forEach(c -> digits.append((char) c));
            return digits.isEmpty() ? null : digits.toString();
        };
    }
}
