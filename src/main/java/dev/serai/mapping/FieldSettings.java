package dev.serai.mapping;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.function.Cleanser;
import dev.serai.function.SemanticType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings that a definition gives a semantic type. */
final class FieldSettings {

    private FieldSettings() {}

    /** The named settings that are present, each with its one value or its list of values. */
    static Map<String, List<String>> read(DefinitionNode.Mapping node, Set<String> names, Problems problems) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String key : node.keys()) {
            if (names.contains(key)) {
                node.get(key).ifPresent(value -> settings.put(key, values(key, value, problems)));
            }
        }
        return settings;
    }

    private static List<String> values(String key, DefinitionNode node, Problems problems) {
        if (node instanceof DefinitionNode.Sequence sequence) {
            List<String> values = new ArrayList<>();
            for (DefinitionNode item : sequence.items()) {
                item.asText("each value of '" + key + "'", problems).ifPresent(values::add);
            }
            return List.copyOf(values);
        }
        return node.asText("'" + key + "'", problems).map(List::of).orElse(List.of());
    }

    /** The type's cleanser for these settings, or empty with an error at the node. */
    static Optional<Cleanser> cleanser(
            SemanticType type, Map<String, List<String>> settings, DefinitionNode node, Problems problems) {
        try {
            return Optional.of(type.cleanser(settings));
        } catch (IllegalArgumentException e) {
            problems.error(node.at(), e.getMessage() + " (type " + type.name() + ")");
            return Optional.empty();
        }
    }
}
