package dev.serai.mapping;

import dev.serai.expression.Condition;
import dev.serai.record.EntitySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record that a row becomes, or one for each item of a list in it.
 *
 * @param group the list of which each item makes a record, or {@link Slots#NO_GROUP} when the row makes one
 * @param when whether there is such a record, by what the source holds, or null when there always is
 * @param delete true for a row that says that its record was deleted, or null
 * @param version null when the intake order is the version
 * @param fields the rule that gives the country comes first
 */
record RecordPlan(
        EntitySchema schema,
        int group,
        @Nullable Condition when,
        KeyRule key,
        @Nullable VersionRule version,
        @Nullable Condition delete,
        List<FieldRule> fields,
        List<RequiredField> required,
        List<RejectRule> rejects) {

    RecordPlan {
        fields = List.copyOf(fields);
        required = List.copyOf(required);
        rejects = List.copyOf(rejects);
    }

    String entity() {
        return schema.entity();
    }

    /** A field, or a group of fields of which one must be there. */
    record RequiredField(String path, List<Integer> positions) {}
}
