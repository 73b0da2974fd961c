package dev.serai.match;

import dev.serai.record.ContentHash;
import dev.serai.record.SourceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source record in the neighbourhood of a batch.
 *
 * @param stored the record as it was before the batch, or null when the batch brought it
 * @param record the record as it is now
 * @param keys its match keys now
 */
record Node(@Nullable StoredRecord stored, SourceRecord record, List<ContentHash> keys) {

    /** True when the batch brought this record or a newer version of it. */
    boolean isChanged() {
        return stored == null || !stored.record().version().equals(record.version());
    }
}
