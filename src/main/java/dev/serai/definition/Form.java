package dev.serai.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand at one place of a definition file. */
public sealed interface Form {

    /**
     * A single value.
     *
     * @param what in words, such as {@code a source field}
     * @param pattern that the value must have, or null when any text will do
     * @param words the only values, each with what it means or an empty text; empty when there are others
     */
    record Single(String what, @Nullable Pattern pattern, Map<String, String> words) implements Form {
        public Single {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }
    }

    /** True or false. */
    record Flag() implements Form {}

    /** A list of things of one shape. */
    record ListOf(Form item) implements Form {}

    /**
     * Values under names that the engineer chooses.
     *
     * @param name what a name is, such as {@code the receiver's name of a field}
     * @param taken a name that makes it something else, or null
     */
    record Named(String name, Form value, @Nullable String taken) implements Form {}

    /** Keys with values. */
    record Block(Keys keys) implements Form {}

    /** One of several shapes. */
    record AnyOf(List<Form> forms) implements Form {
        public AnyOf {
            forms = List.copyOf(forms);
        }
    }

    /** Whatever YAML can say. */
    record Anything() implements Form {}

    static Form text(String what) {
        return new Single(what, null, Map.of());
    }

    static Form text(String what, Pattern pattern) {
        return new Single(what, pattern, Map.of());
    }

    static Form word(Collection<String> words) {
        Map<String, String> plain = new LinkedHashMap<>();
        words.forEach(word -> plain.put(word, ""));
        return word(plain);
    }

    /** One of these words, each with what it means. */
    static Form word(Map<String, String> words) {
        return new Single("one of " + String.join(", ", words.keySet()), null, words);
    }

    static Form word(String... words) {
        return word(List.of(words));
    }

    static Form number() {
        return text("a number", Pattern.compile("-?\\d+(\\.\\d+)?"));
    }

    static Form wholeNumber() {
        return text("a whole number", Pattern.compile("\\d+"));
    }

    static Form flag() {
        return new Flag();
    }

    static Form listOf(Form item) {
        return new ListOf(item);
    }

    static Form named(String name, Form value) {
        return new Named(name, value, null);
    }

    /** As the other, where one name makes it something else. */
    static Form named(String name, Form value, String taken) {
        return new Named(name, value, taken);
    }

    static Form block(Keys keys) {
        return new Block(keys);
    }

    static Form anyOf(Form... forms) {
        return new AnyOf(List.of(forms));
    }

    static Form anything() {
        return new Anything();
    }

    /** In words, for the reference pages. */
    default String inWords() {
        if (this instanceof Single single) {
            return single.what();
        }
        if (this instanceof ListOf list) {
            return "a list, each " + list.item().inWords();
        }
        if (this instanceof Named named) {
            return named.name() + ": " + named.value().inWords();
        }
        if (this instanceof Block block) {
            return "keys of [" + block.keys().title() + "]";
        }
        if (this instanceof AnyOf any) {
            return String.join("; or ", any.forms().stream().map(Form::inWords).toList());
        }
        return this instanceof Flag ? "true or false" : "anything";
    }
}
