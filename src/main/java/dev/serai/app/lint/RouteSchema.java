package dev.serai.app.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks nodes against the JSON Schema that Camel ships for its YAML. Only what that schema uses is understood. Read by
 * ourselves rather than by a general validator because this gives places and the word that was meant, and starts ten times faster.
 */
final class RouteSchema {

    private static final String STEP = "/items/definitions/org.apache.camel.model.ProcessorDefinition";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final JsonNode root;
    private final JsonNode step;

    private RouteSchema(JsonNode root) {
        this.root = root;
        this.step = root.at(STEP);
    }

    static RouteSchema ofCamel() {
        try (InputStream stream = RouteSchema.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            if (stream == null) {
                throw new IllegalStateException("camel-yaml-dsl is missing on the class path");
            }
            return new RouteSchema(new ObjectMapper().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Camel's own schema", e);
        }
    }

    void check(RouteFile file, Problems problems) {
        file.items().forEach(item -> check(item, root.path("items"), problems));
    }

    private void check(DefinitionNode node, JsonNode given, Problems problems) {
        JsonNode schema = resolve(given);
        if (schema.has("oneOf") && !schema.has("properties")) {
            checkAlternatives(node, schema.get("oneOf"), problems);
            return;
        }
        if (!hasType(node, schema)) {
            problems.error(node.at(), "must be " + named(schema.path("type").asText()) + ", not " + found(node));
            return;
        }
        if (node instanceof DefinitionNode.Mapping mapping) {
            checkKeys(mapping, schema, problems);
        } else if (node instanceof DefinitionNode.Sequence sequence && schema.has("items")) {
            sequence.items().forEach(item -> check(item, schema.get("items"), problems));
        } else if (node instanceof DefinitionNode.Scalar scalar) {
            checkEnum(scalar, schema, problems);
        }
    }

    /** Follows references; a schema with properties of its own stands for itself. */
    private JsonNode resolve(JsonNode schema) {
        JsonNode current = schema;
        while (current.has("$ref") && !current.has("properties")) {
            current = root.at(current.get("$ref").asText().substring(1));
        }
        return current;
    }

    /** Camel writes "a text, or keys" and "one of these expressions" as alternatives; the node itself tells which is meant. */
    private void checkAlternatives(DefinitionNode node, JsonNode alternatives, Problems problems) {
        List<JsonNode> fitting = new ArrayList<>();
        alternatives.forEach(alternative -> {
            JsonNode schema = resolve(alternative);
            if (!schema.has("not") && hasType(node, schema) && hasRequired(node, schema)) {
                fitting.add(schema);
            }
        });
        if (fitting.size() == 1) {
            check(node, fitting.get(0), problems);
            return;
        }
        if (fitting.isEmpty() && !(node instanceof DefinitionNode.Mapping)) {
            problems.error(node.at(), "cannot be " + found(node) + " here");
        }
    }

    private void checkKeys(DefinitionNode.Mapping mapping, JsonNode schema, Problems problems) {
        JsonNode properties = schema.path("properties");
        boolean closed = schema.has("additionalProperties")
                && !schema.get("additionalProperties").asBoolean(true);
        Collection<String> known = names(properties);
        for (String key : mapping.keys()) {
            if (closed && !properties.has(key)) {
                problems.error(
                        mapping.keyAt(key), unknown(schema) + " '" + key + "'" + Suggestion.didYouMean(key, known));
                continue;
            }
            mapping.get(key).ifPresent(value -> check(value, detail(schema, key), problems));
        }
        schema.path("required").forEach(required -> {
            if (!mapping.has(required.asText())) {
                problems.error(mapping.at(), "'" + required.asText() + "' is missing");
            }
        });
        if (schema.path("maxProperties").asInt(Integer.MAX_VALUE)
                < mapping.keys().size()) {
            List<String> keys = List.copyOf(mapping.keys());
            problems.error(
                    mapping.keyAt(keys.get(1)), "'" + keys.get(1) + "' needs a '- ' of its own: one step in each item");
        }
    }

    /** The schema of one key: an expression's stands in an alternative, the property itself is then empty. */
    private static JsonNode detail(JsonNode schema, String key) {
        JsonNode direct = schema.path("properties").path(key);
        if (!direct.isEmpty()) {
            return direct;
        }
        for (JsonNode hit : schema.findValues("properties")) {
            if (!hit.path(key).isEmpty()) {
                return hit.get(key);
            }
        }
        return direct;
    }

    private String unknown(JsonNode schema) {
        if (schema.equals(step)) {
            return "unknown step";
        }
        return schema.has("definitions") ? "unknown element" : "unknown key";
    }

    private static boolean hasRequired(DefinitionNode node, JsonNode schema) {
        if (node instanceof DefinitionNode.Mapping mapping) {
            for (JsonNode required : schema.path("required")) {
                if (!mapping.has(required.asText())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasType(DefinitionNode node, JsonNode schema) {
        String type = schema.path("type").asText();
        if (node instanceof DefinitionNode.Scalar scalar) {
            return switch (type) {
                case "boolean" -> isPlaceholder(scalar.text()) || scalar.text().matches("true|false");
                case "number", "integer" ->
                    isPlaceholder(scalar.text())
                            || NUMBER.matcher(scalar.text()).matches();
                case "object", "array" -> false;
                default -> true;
            };
        }
        return type.isEmpty() || type.equals(node instanceof DefinitionNode.Mapping ? "object" : "array");
    }

    private static void checkEnum(DefinitionNode.Scalar scalar, JsonNode schema, Problems problems) {
        List<String> allowed = new ArrayList<>();
        schema.path("enum").forEach(value -> allowed.add(value.asText()));
        if (!allowed.isEmpty() && !allowed.contains(scalar.text()) && !isPlaceholder(scalar.text())) {
            problems.error(
                    scalar.at(),
                    "'" + scalar.text() + "' is not one of " + String.join(", ", allowed)
                            + Suggestion.didYouMean(scalar.text(), allowed));
        }
    }

    private static boolean isPlaceholder(String text) {
        return text.contains("{{");
    }

    private static Collection<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "keys with values";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "number", "integer" -> "a number";
            default -> "a text";
        };
    }

    private static String found(DefinitionNode node) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            return scalar.text().isEmpty() ? "empty" : "'" + scalar.text() + "'";
        }
        return node.kind();
    }
}
