package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into a list at each separator, empty items left out. */
@AutoService(MappingFunction.class)
public final class SplitFunction implements MappingFunction {

    @Override
    public String name() {
        return "split";
    }

    @Override
    public String summary() {
        return "Cuts a text into a list at each separator, empty items left out.";
    }

    @Override
    public Topic topic() {
        return Topic.LISTS;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("separator", Shape.TEXT, "What stands between the items."));
    }

    @Override
    public Shape result() {
        return Shape.LIST;
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("split('a; b;;c', ';')", "a; b; c"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            List<String> items = new ArrayList<>();
            String text = (String) values[0];
            String separator = (String) values[1];
            if (separator.isEmpty()) {
                return List.of(text);
            }
            for (int from = 0; from <= text.length(); ) {
                int end = text.indexOf(separator, from);
                end = end < 0 ? text.length() : end;
                String item = text.substring(from, end).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                from = end + separator.length();
            }
            return items.isEmpty() ? null : List.copyOf(items);
        };
    }
}
