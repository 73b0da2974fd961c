package dev.serai.match;

import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;

/**
 * Recognises the same customer across partners. The partition into clusters is a function of the stored records alone: order
 * of arrival, repeats and batch sizes change nothing but the golden ids.
 */
public interface Matcher {

    /**
     * Stores the records of a batch and brings their clusters up to date, within the caller's transaction. An older or equal
     * version of a stored record has no effect.
     */
    MatchResult match(Batch batch);

    /**
     * Brings the clusters of these stored records up to date after a decision about them, within the caller's transaction. Where
     * matching heeds no decisions, nothing changes.
     */
    default MatchResult reconsider(Collection<RecordKey> records) {
        return new MatchResult(List.of(), 0, 0, 0);
    }
}
