package dev.serai.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the value of each field of what a subscriber receives, masked where the definition says so. */
final class FieldValues {

    private final List<OutField> fields;
    private final Pseudonyms pseudonyms;

    FieldValues(List<OutField> fields, Pseudonyms pseudonyms) {
        this.fields = fields;
        this.pseudonyms = pseudonyms;
    }

    List<OutField> fields() {
        return fields;
    }

    /** The value to write, or null when there is none; a removed customer has no values but those of the hub. */
    @Nullable
    Object of(OutField field, OutItem item) {
        return switch (field.source()) {
            case GOLDEN_ID -> item.id();
            case VERSION -> item.version();
            case CHANGE -> item.change();
            case MERGED_INTO -> item.mergedInto();
            case FIELD -> golden(field, item);
        };
    }

    private @Nullable Object golden(OutField field, OutItem item) {
        Object value = item.content() == null ? null : item.content().get(field.index());
        return value == null || field.mask() == null ? value : field.mask().apply(value, pseudonyms);
    }
}
