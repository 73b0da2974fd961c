package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a steward decided for a customer. It hangs on a source record, not on a golden id: so it goes where that record
 * goes when customers are merged and split, and a rebuild under other golden ids finds it again.
 *
 * @param number greater for a later decision; 0 before it is stored
 * @param anchor the source record whose customer is meant
 * @param field a field, or a group such as {@code address}
 * @param content holds the pinned value, and only that; without it the field stays empty
 * @param until when it ends, or null when it ends by decision only
 */
public record Pin(
        long number,
        RecordKey anchor,
        String field,
        CanonicalRecord content,
        String author,
        String reason,
        @Nullable Instant until) {

    /** Leaves the value out: it is somebody's. */
    @Override
    public String toString() {
        return "pin " + number + " of " + field + " by " + author;
    }
}
