package dev.serai.match.incremental;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;

/** A match definition with its model, frozen: every answer is a function of the arguments alone. For use by all threads. */
public interface LinkModel {

    Traits prepare(RecordKey key, CanonicalRecord content);

    /** The compact form in which traits are stored. */
    byte[] encode(Traits traits);

    Traits decode(byte[] bytes);

    /** The match weight of two records in bits, the same in both orders; infinite where a definite rule decides. */
    double weight(Traits one, Traits other);

    /** The match weight; or, where that is below {@link #edge()}, perhaps NEGATIVE_INFINITY, which takes less time. */
    default double weightOfEdge(Traits one, Traits other) {
        return weight(one, other);
    }

    /**
     * Traits as they weigh while some keys are capped: a definite rule must not make two records one by a key that brings nobody
     * together.
     *
     * @param capped tells by the hash of a key
     */
    default Traits without(Traits traits, LongPredicate capped) {
        return traits;
    }

    /** What the definition itself says about pairs of which one of these records is. */
    default List<LinkConstraint> links(Collection<RecordKey> keys) {
        return List.of();
    }

    /** Records hang together from this weight on. */
    double edge();

    /** A key that more records share is capped: it brings no candidates. */
    int cap();

    /**
     * Parts the records of one component into customers.
     *
     * @param members in any order
     * @param edges every pair that meets and weighs at least {@link #edge()}, by position in {@code members}
     */
    Grouping group(List<Traits> members, Collection<LinkEdge> edges, Collection<LinkConstraint> constraints);
}
