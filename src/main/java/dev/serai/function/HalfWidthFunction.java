package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Makes full-width and other look-alike characters usual ones (NFKC). */
@AutoService(MappingFunction.class)
public final class HalfWidthFunction implements MappingFunction {

    @Override
    public String name() {
        return "half_width";
    }

    @Override
    public String summary() {
        return "Makes full-width and other look-alike characters usual ones (NFKC).";
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
        return List.of(Example.of("half_width('ＡＢ１２（３）')", "AB12(3)"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> CleanText.compatible((String) values[0]);
    }
}
