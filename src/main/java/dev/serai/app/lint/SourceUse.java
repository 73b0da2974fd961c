package dev.serai.app.lint;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.expression.Reading;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which source fields a mapping reads, and for what.
 *
 * @param byField where each source field fills a canonical one
 * @param all every source field that is read, for key, version and in expressions too
 * @param filled positions of the canonical fields that something fills
 */
record SourceUse(Map<String, List<Target>> byField, Set<String> all, Set<Integer> filled) {

    /** One canonical field that a source field fills. */
    record Target(String field, SourceLocation at) {}

    /**
     * Reads one record of a mapping that compiles.
     *
     * @param mapping the whole file, which says what the record does not
     */
    static SourceUse of(DefinitionNode.Mapping mapping, DefinitionNode.Mapping record, EntitySchema schema) {
        SourceUse use = new SourceUse(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        record.get("key").ifPresent(node -> use.read(node, null));
        record.get("version").or(() -> mapping.get("version")).ifPresent(node -> use.read(node, null));
        if (record.get("fields").orElse(null) instanceof DefinitionNode.Mapping fields) {
            use.fields("", fields, schema);
        }
        for (DefinitionNode rule : mapping.items("reject", new Problems())) {
            if (rule instanceof DefinitionNode.Mapping one) {
                one.get("when").ifPresent(use::expression);
            }
        }
        return use;
    }

    /** What an expression reads is used, and fills no field by itself. */
    private void expression(DefinitionNode node) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            Reading.of(scalar).ifPresent(reading -> reading.sources().forEach(source -> all.add(source.path())));
        }
    }

    private void fields(String group, DefinitionNode.Mapping node, EntitySchema schema) {
        for (String key : node.keys()) {
            DefinitionNode value = node.get(key).orElse(node);
            String path = group + key;
            if (schema.indexOf(path).isPresent()) {
                filled.add(schema.indexOf(path).getAsInt());
                read(value, path);
            } else if (group.isEmpty() && value instanceof DefinitionNode.Mapping parts) {
                fields(path + ".", parts, schema);
            }
        }
    }

    private void read(DefinitionNode node, @org.jspecify.annotations.Nullable String target) {
        if (node instanceof DefinitionNode.Scalar scalar) {
            all.add(scalar.text());
            if (target != null) {
                byField.computeIfAbsent(scalar.text(), any -> new ArrayList<>()).add(new Target(target, scalar.at()));
            }
        } else if (node instanceof DefinitionNode.Sequence list) {
            list.items().forEach(item -> read(item, target));
        } else if (node instanceof DefinitionNode.Mapping settings) {
            settings.get("from").ifPresent(from -> read(from, target));
            settings.get("join").ifPresent(join -> read(join, target));
            settings.get("compute").ifPresent(this::expression);
        }
    }
}
