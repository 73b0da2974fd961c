package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** What stands before the first occurrence of a sign. */
@AutoService(MappingFunction.class)
public final class BeforeFunction implements MappingFunction {

    @Override
    public String name() {
        return "before";
    }

    @Override
    public String summary() {
        return "What stands before the first occurrence of a sign; the whole text where it is not.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("sign", Shape.TEXT, "What it stands before."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("before('a-b-c', '-')", "a"), Example.of("before('abc', '-')", "abc"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String text = (String) values[0];
            int at = text.indexOf((String) values[1]);
            return at < 0 ? text : at == 0 ? null : text.substring(0, at);
        };
    }
}
