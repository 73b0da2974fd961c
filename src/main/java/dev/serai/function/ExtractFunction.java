package dev.serai.function;

import com.google.auto.service.AutoService;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a text that a regular expression finds, in time linear in the text. */
@AutoService(MappingFunction.class)
public final class ExtractFunction implements MappingFunction {

    private static final int REGEX = 1;
    private static final int GROUP = 2;

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String summary() {
        return "The part of a text that a regular expression finds first; absent when it finds none.";
    }

    @Override
    public Topic topic() {
        return Topic.TEXT;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.required("text", Shape.TEXT, "The text."),
                Argument.required(
                                "regex",
                                Shape.TEXT,
                                "The regular expression, of the kind that 'matches' takes; ^ and $ are the ends of the text.")
                        .asFixed(),
                Argument.optional(
                                "group",
                                Shape.NUMBER,
                                "Which pair of brackets is meant, counted from 1; 0 is all that was found. Left out, the first"
                                        + " pair, or all where there is none.")
                        .asFixed());
    }

    @Override
    public Shape result() {
        return Shape.TEXT;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("extract('Order A-17 of May', '[A-Z]-([0-9]+)')", "17"),
                Example.of("extract('DE-10115 Berlin', '([A-Z]+)-([0-9]+)', 2)", "10115"),
                Example.of("extract('DE-10115 Berlin', '([A-Z]+)-([0-9]+)', 0)", "DE-10115"),
                Example.of("extract('room 12', '[0-9]+')", "12"),
                Example.of("extract('no room', '[0-9]+')", ""));
    }

    @Override
    public Call prepare(Preparation given) {
        Pattern pattern = pattern(given.text(REGEX).orElse(""));
        int group = given.value(GROUP)
                .map(value -> group((BigDecimal) value, pattern.groupCount()))
                .orElse(Math.min(1, pattern.groupCount()));
        return values -> found(pattern.matcher((String) values[0]), group);
    }

    private static @Nullable String found(Matcher matcher, int group) {
        String part = matcher.find() ? matcher.group(group) : null;
        return part == null || part.isEmpty() ? null : part;
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new WrongArgument(REGEX, "not a regular expression: " + e.getDescription());
        }
    }

    private static int group(BigDecimal number, int most) {
        boolean fits = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            throw new WrongArgument(
                    GROUP,
                    "'group' is 0" + (most == 0 ? "" : " to " + most)
                            + ": so many pairs of brackets has the expression");
        }
        return number.intValue();
    }
}
