package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** What stands after the first occurrence of a sign. */
@AutoService(MappingFunction.class)
public final class AfterFunction implements MappingFunction {

    @Override
    public String name() {
        return "after";
    }

    @Override
    public String summary() {
        return "What stands after the first occurrence of a sign; absent where it is not.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("sign", Shape.TEXT, "What it stands after."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("after('a-b-c', '-')", "b-c"), Example.of("after('abc', '-')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String text = (String) values[0];
            String sign = (String) values[1];
            int at = text.indexOf(sign);
            return at < 0 || at + sign.length() == text.length() ? null : text.substring(at + sign.length());
        };
    }
}
