package dev.serai.app.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.merge.Pin;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a steward asks for.
 *
 * @param field a field, or a group such as {@code address}
 * @param value in its canonical form, for a group an object; null when the field is to be empty
 * @param until when it ends, such as 2030-12-31T00:00:00Z, or null
 */
record PinRequest(
        @Nullable String field,
        @Nullable JsonNode value,
        @Nullable String reason,
        @Nullable String until) {

    private static final RecordKey NOT_YET = new RecordKey("", "", "");

    /** Throws IllegalArgumentException with what is wrong, and without the value. */
    Pin pin(EntitySchema schema, String author) {
        if (field == null || schema.indexesOf(field).isEmpty()) {
            throw new IllegalArgumentException(schema.entity() + " has no such field");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a reason is missing");
        }
        return new Pin(0, NOT_YET, field, content(schema, field), author, reason, end());
    }

    private @Nullable Instant end() {
        try {
            return until == null ? null : Instant.parse(until);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'until' is a moment such as 2030-12-31T00:00:00Z", e);
        }
    }

    private CanonicalRecord content(EntitySchema schema, String path) {
        if (value == null || value.isNull()) {
            return CanonicalRecord.builder(schema).build();
        }
        String[] parts = path.split("\\.", 2);
        String inner = parts.length == 1 ? value.toString() : "{\"" + parts[1] + "\":" + value + "}";
        try {
            CanonicalRecord content = CanonicalJson.read(schema, "{\"" + parts[0] + "\":" + inner + "}");
            List<Integer> pinned = schema.indexesOf(path);
            if (pinned.stream().allMatch(index -> content.get(index) == null)) {
                throw new IllegalArgumentException("the value is not one of " + path);
            }
            return content;
        } catch (UncheckedIOException | java.time.DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("the value is not one of " + path); // the cause holds the value
        }
    }
}
