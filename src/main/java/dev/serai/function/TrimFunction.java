package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Tidies blanks, removes control characters and makes full-width letters and digits usual. */
@AutoService(MappingFunction.class)
public final class TrimFunction implements MappingFunction {

    @Override
    public String name() {
        return "trim";
    }

    @Override
    public String summary() {
        return "Tidies blanks, removes control characters and makes full-width letters and digits usual; what means no"
                + " value becomes absent.";
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
                Example.of("trim('  Main   St ')", "Main St"),
                Example.of("trim('１２号')", "12号"),
                Example.of("trim(' n/a ')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String text = CleanText.of((String) values[0]);
            return Placeholders.ANY.matches(text) ? null : text;
        };
    }
}
