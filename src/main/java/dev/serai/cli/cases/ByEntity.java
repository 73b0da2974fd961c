package dev.serai.cli.cases;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a case expects of a key: of the one entity of a mapping, or of each of several by its name. */
final class ByEntity {

    private ByEntity() {}

    /** What is expected of each entity that is looked at, in the order of the mapping. */
    static Map<EntitySchema, DefinitionNode> read(
            String key, DefinitionNode node, List<EntitySchema> schemas, Problems problems) {
        if (schemas.size() == 1) {
            return Map.of(schemas.get(0), node);
        }
        if (!(node instanceof DefinitionNode.Mapping byEntity)) {
            several(key, node, schemas, problems);
            return Map.of();
        }
        byEntity.allowOnly(schemas.stream().map(EntitySchema::entity).toList(), problems);
        Map<EntitySchema, DefinitionNode> read = new LinkedHashMap<>();
        for (EntitySchema schema : schemas) {
            byEntity.get(schema.entity()).ifPresent(found -> read.put(schema, found));
        }
        return read;
    }

    /** Says that what stands there must have a key for each entity. */
    static void several(String key, DefinitionNode node, List<EntitySchema> schemas, Problems problems) {
        problems.error(
                node.at(),
                "this mapping makes records of several entities: write '" + key + "' with a key for each, such as "
                        + schemas.get(0).entity());
    }

    /** The items of a list, or what stands there as the only one. */
    static List<DefinitionNode> items(DefinitionNode node) {
        return node instanceof DefinitionNode.Sequence list ? list.items() : List.of(node);
    }
}
