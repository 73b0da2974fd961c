package dev.serai.match;

import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest version of each record of a batch, less those that the store has already; counts what it leaves out. */
public final class NewestOfBatch {

    private final Map<RecordKey, SourceRecord> newest = new LinkedHashMap<>();
    private int superseded;
    private int repeated;

    public NewestOfBatch(List<SourceRecord> records) {
        for (SourceRecord record : records) {
            SourceRecord other = newest.get(record.key());
            if (other == null || isNewer(record, other.version())) {
                newest.put(record.key(), record);
                superseded += other == null ? 0 : 1;
            }
        }
    }

    public void leaveOutStored(Map<RecordKey, StoredVersion> stored) {
        stored.forEach((key, version) -> {
            SourceRecord record = newest.get(key);
            if (record != null && !isNewer(record, version.version())) {
                newest.remove(key);
            }
        });
    }

    /** Counts the record among the left out when it is not newer. */
    private boolean isNewer(SourceRecord record, RecordVersion than) {
        int order = record.version().compareTo(than);
        superseded += order < 0 ? 1 : 0;
        repeated += order == 0 ? 1 : 0;
        return order > 0;
    }

    public Collection<RecordKey> keys() {
        return newest.keySet();
    }

    public Map<RecordKey, SourceRecord> records() {
        return newest;
    }

    public int superseded() {
        return superseded;
    }

    public int repeated() {
        return repeated;
    }
}
