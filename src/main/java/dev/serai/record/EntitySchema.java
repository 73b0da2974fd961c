package dev.serai.record;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The fields of one canonical entity in their declared order; a composite type is flattened into {@code group.leaf} fields. */
public final class EntitySchema {

    private final String entity;
    private final List<CanonicalField> fields;
    private final Map<String, Integer> indexByPath;
    private final @Nullable String[] groups;
    private final SerializedString[] leaves;

    public EntitySchema(String entity, List<CanonicalField> fields) {
        this.entity = entity;
        this.fields = List.copyOf(fields);
        this.indexByPath = indexByPath(this.fields);
        this.groups = this.fields.stream()
                .map(CanonicalField::path)
                .map(path -> path.isNested() ? path.group() : null)
                .toArray(String[]::new);
        this.leaves = this.fields.stream()
                .map(field -> new SerializedString(field.path().leaf()))
                .toArray(SerializedString[]::new);
    }

    private static Map<String, Integer> indexByPath(List<CanonicalField> fields) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String path = fields.get(i).path().text();
            if (index.put(path, i) != null) {
                throw new IllegalArgumentException("field '" + path + "' is declared twice");
            }
        }
        return Map.copyOf(index);
    }

    public String entity() {
        return entity;
    }

    public List<CanonicalField> fields() {
        return fields;
    }

    public CanonicalField field(int index) {
        return fields.get(index);
    }

    public int size() {
        return fields.size();
    }

    /** The group that a nested field is in, or null: asked for each value that is written, so it is not cut out each time. */
    @Nullable
    String group(int index) {
        return groups[index];
    }

    /** A field's name within its group, ready to be written. */
    SerializedString leaf(int index) {
        return leaves[index];
    }

    /** The position of a field, or empty when the entity has no such field. */
    public OptionalInt indexOf(String path) {
        Integer index = indexByPath.get(path);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The positions of a field and, for a group such as {@code address}, of all its leaves; empty when unknown. */
    public List<Integer> indexesOf(String pathOrGroup) {
        OptionalInt exact = indexOf(pathOrGroup);
        if (exact.isPresent()) {
            return List.of(exact.getAsInt());
        }
        return java.util.stream.IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).path().isNested()
                        && fields.get(i).path().group().equals(pathOrGroup))
                .boxed()
                .toList();
    }
}
