package dev.serai.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the hub's own record.
 *
 * @param type the name of its semantic type
 * @param kind the Java shape of its value
 * @param refersTo the entity of which the value is the partner's own key, or null when it is no reference
 * @param parts of each group in a repeated group, by their names within it; empty for every other field
 */
public record CanonicalField(
        FieldPath path,
        String type,
        ValueKind kind,
        Sensitivity personal,
        @Nullable String refersTo,
        List<CanonicalField> parts) {

    public CanonicalField {
        parts = List.copyOf(parts);
    }

    /** A field that is neither a reference nor a repeated group. */
    public CanonicalField(FieldPath path, String type, ValueKind kind, Sensitivity personal) {
        this(path, type, kind, personal, null, List.of());
    }
}
