package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.Map;

/**
 * The records of a batch that are new, newer or deleted.
 *
 * @param ids of all of them
 * @param known those of them that were stored before, deleted ones included
 */
record Incoming(
        Map<RecordKey, SourceRecord> records, Map<RecordKey, Long> ids, Map<RecordKey, SourceStore.Known> known) {

    static final Incoming NONE = new Incoming(Map.of(), Map.of(), Map.of());

    boolean has(RecordKey key) {
        return records.containsKey(key);
    }
}
