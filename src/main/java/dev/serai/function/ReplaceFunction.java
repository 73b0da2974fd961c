package dev.serai.function;

import com.google.auto.service.AutoService;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.util.List;

/** Puts one text in the place of another wherever it stands. */
@AutoService(MappingFunction.class)
public final class ReplaceFunction implements MappingFunction {

    @Override
    public String name() {
        return "replace";
    }

    @Override
    public String summary() {
        return "Puts one text in the place of another wherever it stands; what becomes longer than 1,000,000 characters is invalid.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required("what", Shape.TEXT, "What is replaced."),
                Argument.required("by", Shape.TEXT, "What stands there instead."));
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("replace('12-34-56', '-', '')", "123456"),
                Example.of("replace('a.b', '.', '/')", "a/b"),
                Example.of("replace('abc', 'x', 'y')", "abc"));
    }

    @Override
    public Call prepare(Preparation given) {
        return values -> {
            String text = (String) values[0];
            String what = (String) values[1];
            return what.isEmpty() ? text : replaced(text, what, (String) values[2]);
        };
    }

    /** Ends as soon as the text is too long: a few characters for each of many would fill the memory. */
    private static Object replaced(String text, String what, String by) {
        StringBuilder made = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, from)) {
            made.append(text, from, at).append(by);
            from = at + what.length();
            if (made.length() > LongestText.LENGTH) {
                return LongestText.TOO_LONG;
            }
        }
        return from == 0 ? text : made.append(text, from, text.length()).toString();
    }
}
