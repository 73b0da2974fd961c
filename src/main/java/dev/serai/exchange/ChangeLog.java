package dev.serai.exchange;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The log of golden versions as subscriptions read it: only ever appended to, in commit order. */
public interface ChangeLog {

    /**
     * The changes of an entity after a sequence, ascending, at most {@code limit}. Ends before the first change whose
     * transaction may still be running, so that a later read never finds a change at a place already passed.
     */
    List<GoldenChange> read(String entity, long after, int limit);

    /** The sequence of the last change of an entity, or 0 when there is none. */
    long head(String entity);

    /** The golden values at these sequences; a sequence at which the id had ended is left out. */
    Map<Long, CanonicalRecord> contents(String entity, Collection<Long> sequences);

    /** The last change of each of these golden ids that is not after {@code upTo}, by the number of the id. */
    Map<Long, GoldenChange> latest(String entity, Collection<Long> goldenNumbers, long upTo);
}
