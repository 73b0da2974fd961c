package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param one records on one side, first the one that the question is about
 * @param other records on the other side, the same; none for {@code OVERSIZE}
 * @param weight the deciding weight in bits
 */
public record Suspicion(Kind kind, List<RecordKey> one, List<RecordKey> other, double weight) {

    /** What is suspicious. */
    public enum Kind {
        /** Two clusters became one by less than the automatic threshold. */
        DOUBT,
        /** Two clusters stayed apart although a pair of them may be one. */
        NEARLY,
        /** A cluster hangs together by a single pair, or a single record, between two groups. */
        BRIDGE,
        /** A cluster has two values of an exclusive or stable attribute, or would have if it were not kept in two. */
        CONFLICT,
        /** Too many records hang together; they were looked at more strictly. */
        OVERSIZE
    }

    public Suspicion {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
