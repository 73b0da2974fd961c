package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Puts the items of a list together. */
@AutoService(MappingFunction.class)
public final class JoinFunction implements MappingFunction {

    @Override
    public String name() {
        return "join";
    }

    @Override
    public String summary() {
        return "Puts the items of a list together.";
    }

    @Override
    public Topic topic() {
        return Topic.LISTS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("items", Shape.LIST, "The list."),
                Argument.required("separator", Shape.TEXT, "What stands between them."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("join(['a', 'b'], '/')", "a/b"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            StringBuilder text = new StringBuilder();
            for (Object item : (List<?>) values[0]) {
                text.append(text.isEmpty() ? "" : values[1]).append(item);
                if (text.length() > LongestText.LENGTH) {
                    return LongestText.TOO_LONG;
                }
            }
            return text.toString();
        };
    }
}
