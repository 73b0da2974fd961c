package dev.serai.record;

import org.jspecify.annotations.Nullable;

/**
 * A row that could not be accepted, and why.
 *
 * @param row counted from 1, header not counted
 * @param sourceKey the partner's key of the record, when it could be read
 * @param field the source field at fault, or null when the whole row is
 * @param code stable, for machines, such as {@code invalid-date}
 * @param reason one plain sentence without any value of the row
 * @param raw the row as it came, for replay; kept in the quarantine only
 */
public record RejectedRow(
        long row, @Nullable String sourceKey, @Nullable String field, String code, String reason, String raw) {

    /** Leaves key and raw row out: both are values of people. */
    @Override
    public String toString() {
        return "row " + row + (field == null ? "" : ", field " + field) + ": " + code;
    }
}
