package dev.serai.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a definition file that knows its place. Reading it never throws: what is not as asked for is added to the
 * problems, and an empty result is returned, so that one run finds everything.
 */
public sealed interface DefinitionNode {

    SourceLocation at();

    /** What it is, for a sentence such as "expected a list, found a text". */
    String kind();

    /** A single value; {@code quoted} tells {@code "1"} from {@code 1}. An empty YAML value is an empty text. */
    record Scalar(
            SourceLocation at,
            String text,
            boolean quoted,
            @Nullable ScalarLayout layout) implements DefinitionNode {

        /** One that did not come from a file, so that it stands in one line. */
        public Scalar(SourceLocation at, String text, boolean quoted) {
            this(at, text, quoted, null);
        }

        /** Where in the file a character of the text stands, counted from 0. */
        public SourceLocation place(int offset) {
            if (layout != null) {
                return layout.place(text, offset);
            }
            return new SourceLocation(at.file(), at.line(), at.column() + offset + (quoted ? 1 : 0));
        }

        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** A list. */
    record Sequence(SourceLocation at, List<DefinitionNode> items) implements DefinitionNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    final class Mapping implements DefinitionNode {

        private final SourceLocation at;
        private final Map<String, DefinitionNode> values;
        private final Map<String, SourceLocation> keyPlaces;

        Mapping(SourceLocation at, Map<String, DefinitionNode> values, Map<String, SourceLocation> keyPlaces) {
            this.at = at;
            this.values = new LinkedHashMap<>(values);
            this.keyPlaces = Map.copyOf(keyPlaces);
        }

        @Override
        public SourceLocation at() {
            return at;
        }

        @Override
        public String kind() {
            return "keys with values";
        }

        public Collection<String> keys() {
            return List.copyOf(values.keySet());
        }

        public boolean has(String key) {
            return values.containsKey(key);
        }

        public Optional<DefinitionNode> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The place of a key, or of the whole mapping when it has no such key. */
        public SourceLocation keyAt(String key) {
            return keyPlaces.getOrDefault(key, at);
        }

        /** Adds an error for each key that is not allowed, with the allowed key that was probably meant. */
        public Mapping allowOnly(Collection<String> allowed, Problems problems) {
            for (String key : values.keySet()) {
                if (!allowed.contains(key)) {
                    problems.error(
                            keyAt(key),
                            "unknown key '" + key + "'" + Suggestion.didYouMean(key, allowed)
                                    + (allowed.isEmpty()
                                            ? "; no key is expected here"
                                            : "; known here: " + String.join(", ", allowed)));
                }
            }
            return this;
        }

        /** As the other, for keys that describe themselves. */
        public Mapping allowOnly(Keys allowed, Problems problems) {
            return allowOnly(allowed.names(), problems);
        }

        /** What stands under a key, or empty with an error when the key is missing. */
        public Optional<DefinitionNode> required(String key, Problems problems) {
            if (!has(key)) {
                problems.error(at, "'" + key + "' is missing");
            }
            return get(key);
        }

        /** The text of a key, or empty with an error when the key is missing or not a single value. */
        public Optional<String> requiredText(String key, Problems problems) {
            return required(key, problems).flatMap(node -> node.asText("'" + key + "'", problems));
        }

        /** The text of a key; empty when it is missing, and with an error when it is not a single, non-empty value. */
        public Optional<String> text(String key, Problems problems) {
            return get(key).flatMap(node -> node.asText("'" + key + "'", problems));
        }

        /** The mapping under a key; empty when it is missing, and with an error when it is something else. */
        public Optional<Mapping> mapping(String key, Problems problems) {
            return get(key).flatMap(node -> node.asMapping("'" + key + "'", problems));
        }

        /** The items under a key; empty when it is missing, and with an error when it is not a list. */
        public List<DefinitionNode> items(String key, Problems problems) {
            return get(key).map(node -> node.asItems("'" + key + "'", problems)).orElse(List.of());
        }
    }

    /** The text of a scalar, or empty with an error that names {@code what}. */
    default Optional<String> asText(String what, Problems problems) {
        if (this instanceof Scalar scalar && !(scalar.text().isEmpty() && !scalar.quoted())) {
            return Optional.of(scalar.text());
        }
        problems.error(at(), what + " must be a single value, not " + (this instanceof Scalar ? "empty" : kind()));
        return Optional.empty();
    }

    default Optional<Mapping> asMapping(String what, Problems problems) {
        if (this instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.error(at(), what + " must be keys with values, not " + kind());
        return Optional.empty();
    }

    default List<DefinitionNode> asItems(String what, Problems problems) {
        if (this instanceof Sequence sequence) {
            return sequence.items();
        }
        problems.error(at(), what + " must be a list, not " + kind());
        return List.of();
    }
}
