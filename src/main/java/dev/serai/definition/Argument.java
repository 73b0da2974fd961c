package dev.serai.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a type, a function or a block of a definition file may be told, described for the linter, the JSON Schemas
 * and the reference pages: a key beside {@code type} or {@code from}, or an argument of a call.
 *
 * @param name the key, or what a reference page calls the argument
 * @param shape of its value; a list stands for one or several texts
 * @param summary one sentence for the engineer, without what the other parts say
 * @param usual what holds when it is left out, as text, or null when nothing does
 * @param required whether it may not be left out
 * @param repeats whether the last argument of a call may be given again and again
 * @param fixed whether a call must give it as a fixed value, so that it is checked when the definition is read
 * @param choices the words that it may be; empty when it is free
 */
public record Argument(
        String name,
        Shape shape,
        String summary,
        @Nullable String usual,
        boolean required,
        boolean repeats,
        boolean fixed,
        List<String> choices) {

    public Argument {
        choices = List.copyOf(choices);
        if (required && usual != null) {
            throw new IllegalArgumentException("'" + name + "' is required, so it has no usual value");
        }
    }

    /** A key or argument that may be left out. */
    public static Argument optional(String name, Shape shape, String summary) {
        return new Argument(name, shape, summary, null, false, false, false, List.of());
    }

    /** A key or argument that must be there. */
    public static Argument required(String name, Shape shape, String summary) {
        return new Argument(name, shape, summary, null, true, false, false, List.of());
    }

    /** This one, with what holds when it is left out. */
    public Argument usually(String value) {
        return new Argument(name, shape, summary, value, required, repeats, fixed, choices);
    }

    /** This one, to be given again and again. */
    public Argument repeated() {
        return new Argument(name, shape, summary, usual, required, true, fixed, choices);
    }

    /** This one, to be given as a fixed value. */
    public Argument asFixed() {
        return new Argument(name, shape, summary, usual, required, repeats, true, choices);
    }

    /** This one, to be one of some words. */
    public Argument of(List<String> words) {
        return new Argument(name, shape, summary, usual, required, repeats, fixed, words);
    }

    public Argument of(String... words) {
        return of(List.of(words));
    }
}
