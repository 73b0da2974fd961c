package dev.serai.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.serai.definition.DefinitionNode;
import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import java.math.BigDecimal;

/** YAML as editors see it: plain numbers and booleans are such, by the core schema of YAML 1.2. */
final class YamlAsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlAsJson() {}

    static JsonNode of(String yaml) {
        return DefinitionReader.read("file", yaml, new Problems())
                .map(YamlAsJson::node)
                .orElseThrow();
    }

    private static JsonNode node(DefinitionNode node) {
        if (node instanceof DefinitionNode.Sequence list) {
            var array = JSON.arrayNode();
            list.items().forEach(item -> array.add(node(item)));
            return array;
        }
        if (node instanceof DefinitionNode.Mapping mapping) {
            var object = JSON.objectNode();
            mapping.keys().forEach(key -> object.set(key, node(mapping.get(key).orElseThrow())));
            return object;
        }
        DefinitionNode.Scalar scalar = (DefinitionNode.Scalar) node;
        String text = scalar.text();
        if (scalar.quoted()) {
            return JSON.textNode(text);
        }
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        if (text.matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }
}
