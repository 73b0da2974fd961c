package dev.serai.match;

import dev.serai.record.ContentHash;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that one batch changes in the store.
 *
 * @param added records that were never stored, in the order in which they get their ids
 * @param replaced new versions of stored records, under the golden number that the stored version has
 * @param moved golden numbers that stored records leave, after {@code replaced}
 * @param newKeys match keys that had no golden number
 * @param movedKeys match keys that get another golden number
 * @param goneKeys match keys that no record has any more
 */
public record StorePlan(
        List<Added> added,
        List<StoredRecord> replaced,
        List<Moved> moved,
        Map<ContentHash, Long> newKeys,
        Map<ContentHash, Long> movedKeys,
        Set<ContentHash> goneKeys) {

    /** A record that was never stored, and the golden number that it belongs to. */
    public record Added(long golden, SourceRecord record) {}

    /** A stored record that leaves one golden number for another. */
    public record Moved(long id, long from, long to) {}
}
