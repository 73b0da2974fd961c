package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index of one epoch: which records take part, the keys by which they meet, and the components that they are in. Every call is
 * within the caller's transaction, which holds the entity's lock.
 */
public interface LinkIndex {

    /** The nodes of these source records; one that does not take part is left out. */
    List<LinkNode> ofRecords(Collection<Long> records);

    /** The nodes of the source records with these keys; one that does not take part is left out. */
    List<LinkNode> ofKeys(Collection<RecordKey> keys);

    /**
     * Nodes of records that have these golden numbers and may be in other components than those that the numbers were found in:
     * none, except while the golden numbers of an older epoch are being brought into line with this one.
     */
    List<LinkNode> kin(Collection<Long> goldenNumbers);

    List<LinkNode> ofNumbers(Collection<Long> numbers);

    /** What the model compares of these nodes. */
    Map<Long, Traits> traits(Collection<Long> numbers);

    /** Reads ahead what records with these keys will meet; may be called without the lock, and may do nothing. */
    void warm(Collection<Long> keys, int cap);

    List<LinkNode> ofComponents(Collection<Long> components);

    /** The numbers of the nodes that have a key, at most as many as its limit says; a key that none has is left out. */
    Map<Long, List<Long>> members(Map<Long, Integer> limits);

    /** The keys that are capped. */
    Set<Long> capped();

    /** As many numbers as that, never given before, ascending. */
    List<Long> nextNumbers(int count);

    /** Every constraint that is about one of these records. */
    List<LinkConstraint> constraints(Collection<RecordKey> keys);

    void apply(LinkPlan plan);
}
