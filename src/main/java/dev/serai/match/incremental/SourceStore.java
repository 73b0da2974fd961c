package dev.serai.match.incremental;

import dev.serai.match.StorePlan;
import dev.serai.match.StoredRecord;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The newest version of each source record of one entity. A deleted one stays, without values and under no golden number, so that an
 * older version that comes late does not bring it back. Every call is within the caller's transaction.
 */
public interface SourceStore {

    /** The golden number of deleted records. */
    long NOBODY = 0;

    /** A stored record without its content. */
    record Known(long id, RecordVersion version, long golden) {}

    /** What is stored of these records; one that was never stored is left out. */
    Map<RecordKey, Known> known(Collection<RecordKey> keys);

    /** All records of these golden numbers. */
    List<StoredRecord> members(Collection<Long> goldenNumbers);

    /** As many ids as that for new records, ascending, each greater than any given before. */
    List<Long> nextIds(int count);

    /** As many new golden numbers, ascending, each greater than any given before. */
    List<Long> nextGoldenNumbers(int count);

    /**
     * Stores what changed.
     *
     * @param added records that were never stored
     * @param replaced new versions, under the golden number that the stored version has
     * @param moved golden numbers that stored records leave, after {@code replaced}
     */
    void apply(List<StoredRecord> added, List<StoredRecord> replaced, List<StorePlan.Moved> moved);
}
