package dev.serai.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * One key of a definition file as it describes itself. Readers learn from it what they accept, editors what they offer, the
 * reference pages what they print.
 *
 * @param summary what it says, in one sentence for the engineer who writes the file
 * @param form what may stand there
 * @param examples as they are written in a file
 */
public record Key(String name, String summary, Form form, boolean required, List<String> examples) {

    public Key {
        examples = List.copyOf(examples);
    }

    public static Key required(String name, Form form, String summary) {
        return new Key(name, summary, form, true, List.of());
    }

    /** The key that an argument is, with what may stand there as far as the argument says it. */
    public static Key of(Argument argument) {
        String usual = argument.usual();
        String summary = argument.summary() + (usual == null ? "" : " Where nothing is said: " + shown(usual) + ".");
        return new Key(argument.name(), summary, form(argument), argument.required(), List.of());
    }

    private static String shown(String usual) {
        return usual.isBlank() ? "a blank" : usual;
    }

    private static Form form(Argument argument) {
        Form one = argument.choices().isEmpty() ? simple(argument.shape()) : Form.word(argument.choices());
        return argument.shape() == Shape.LIST ? Form.anyOf(one, Form.listOf(one)) : one;
    }

    private static Form simple(Shape shape) {
        return switch (shape) {
            case NUMBER -> Form.number();
            case TRUTH -> Form.flag();
            case ANY -> Form.anything();
            default -> Form.text(shape == Shape.LIST ? "a text" : shape.words());
        };
    }

    public static Key optional(String name, Form form, String summary) {
        return new Key(name, summary, form, false, List.of());
    }

    /** The same key where more is known of what may stand there. */
    public Key with(Form narrower) {
        return new Key(name, summary, narrower, required, examples);
    }

    /** The same key with one more example. */
    public Key example(String written) {
        List<String> more = new ArrayList<>(examples);
        more.add(written);
        return new Key(name, summary, form, required, more);
    }
}
