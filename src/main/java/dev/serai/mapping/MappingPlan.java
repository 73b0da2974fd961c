package dev.serai.mapping;

import dev.serai.expression.Condition;
import dev.serai.record.EntitySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a mapping does, resolved to positions.
 *
 * @param fields the rule that gives the country comes first
 * @param delete true for a row that says that its record was deleted, or null
 * @param version null when the intake order is the version
 */
record MappingPlan(
        String name,
        String revision,
        EntitySchema schema,
        SourceFormat format,
        Slots slots,
        KeyRule key,
        @Nullable VersionRule version,
        @Nullable Condition delete,
        List<FieldRule> fields,
        List<RequiredField> required,
        List<RejectRule> rejects) {

    MappingPlan {
        fields = List.copyOf(fields);
        required = List.copyOf(required);
        rejects = List.copyOf(rejects);
    }

    /** A field, or a group of fields of which one must be there. */
    record RequiredField(String path, List<Integer> positions) {}
}
