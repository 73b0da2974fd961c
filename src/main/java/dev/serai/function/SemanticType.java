package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of value with a meaning, such as an e-mail address: knows how partners write it, cleanses it and checks it. One
 * class a type, found by {@link java.util.ServiceLoader}; its examples are its tests and its documentation.
 */
public interface SemanticType {

    /** The name in definitions, such as {@code person-name}. */
    String name();

    /** One sentence for the engineer who chooses a type. */
    String summary();

    /** The Java shape of its values. */
    ValueKind kind();

    /** For a composite type, the name and type of each part in order; empty for a simple one. */
    default Map<String, String> parts() {
        return Map.of();
    }

    /** The keys that a field of this type understands, such as {@code from} and {@code to}. */
    default List<Argument> arguments() {
        return List.of();
    }

    /** The names of {@link #arguments()}. */
    default Set<String> settings() {
        return arguments().stream().map(Argument::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What given texts become. */
    List<Example> examples();

    /**
     * A cleanser for these settings, safe for use by several threads. Throws IllegalArgumentException, with a sentence
     * for the engineer, when a setting has a value that the type does not understand.
     */
    Cleanser cleanser(Map<String, List<String>> settings);

    /**
     * One documented case.
     *
     * @param given what a partner wrote
     * @param settings the settings of the field
     * @param expected the text form of the canonical value, {@code ""} when it becomes absent, or {@code "!code"} when it
     *     is invalid
     */
    record Example(String given, Map<String, List<String>> settings, String expected) {
        public static Example of(String given, String expected) {
            return new Example(given, Map.of(), expected);
        }
    }
}
