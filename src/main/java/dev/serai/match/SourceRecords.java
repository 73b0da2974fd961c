package dev.serai.match;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The newest version of each source record of one entity, with the golden id that it belongs to. Every call is within the
 * caller's transaction. Match keys are 128-bit hashes; each belongs to at most one golden id.
 */
public interface SourceRecords {

    /** The golden number of deleted records, which is nobody's. */
    long NOBODY = 0;

    /** Keeps every other writer of this entity out until the transaction ends; comes before the other calls. */
    void lock();

    /** Which version is stored of each of these records; one that was never stored is left out. */
    Map<RecordKey, StoredVersion> stored(Collection<RecordKey> keys);

    /** The golden number of each match key that has one. */
    Map<ContentHash, Long> goldenNumbers(Collection<ContentHash> matchKeys);

    /** Those of these records that are stored as deleted. */
    List<StoredRecord> deleted(Collection<RecordKey> keys);

    /** All records of these golden numbers. */
    List<StoredRecord> members(Collection<Long> goldenNumbers);

    /** As many new golden numbers, ascending, each greater than any given out before. */
    List<Long> nextGoldenNumbers(int count);

    void apply(StorePlan plan);
}
