package dev.serai.mapping;

import dev.serai.definition.DefinitionReader;
import dev.serai.definition.Problems;
import dev.serai.function.SemanticType;
import dev.serai.record.EntitySchema;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hub's own record of one entity as {@code mappings/canonical/<entity>.yaml} defines it. Immutable. */
public final class CanonicalEntity {

    private final EntitySchema schema;
    private final List<FieldType> types;
    private final String revision;

    private CanonicalEntity(EntitySchema schema, List<FieldType> types, String revision) {
        this.schema = schema;
        this.types = List.copyOf(types);
        this.revision = revision;
    }

    /**
     * Reads a definition, or gives empty with errors.
     *
     * @param file the name that problems show; its last part must be the entity's name
     * @param types every semantic type there is
     */
    public static Optional<CanonicalEntity> read(
            String file, String text, Collection<SemanticType> types, Problems problems) {
        Problems own = new Problems();
        Optional<CanonicalEntity> entity = DefinitionReader.read(file, text, own)
                .flatMap(node -> node.asMapping("a canonical entity", own))
                .flatMap(node -> new CanonicalEntityReader(file, types, own).read(node, text));
        problems.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : entity;
    }

    static CanonicalEntity of(EntitySchema schema, List<FieldType> types, String text) {
        return new CanonicalEntity(schema, types, Revisions.of(text));
    }

    public String entity() {
        return schema.entity();
    }

    public EntitySchema schema() {
        return schema;
    }

    /** Changes when the definition changes: 12 hexadecimal digits. */
    public String revision() {
        return revision;
    }

    /** The semantic type of the field at a position of the schema. */
    public SemanticType type(int index) {
        return types.get(index).type();
    }

    /** What the definition sets for the type of the field at a position of the schema. */
    public Map<String, List<String>> settings(int index) {
        return types.get(index).settings();
    }

    /** How revisions are made of texts. */
    static final class Revisions {

        private Revisions() {}

        static String of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return dev.serai.record.ContentHash.of(bytes)
                    .toString()
                    .replace("-", "")
                    .substring(0, 12);
        }
    }
}
