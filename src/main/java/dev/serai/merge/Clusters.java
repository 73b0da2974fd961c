package dev.serai.merge;

import dev.serai.record.Cluster;
import dev.serai.record.GoldenId;
import java.util.Collection;
import java.util.List;

/**
 * The customers of one entity as matching left them, for merging them again. Their members are in ascending order of their
 * keys. Every call is within the caller's transaction.
 */
public interface Clusters {

    /** Keeps every other writer of this entity out until the transaction ends. */
    void lock();

    /** Up to so many customers with a greater golden number, in ascending order. */
    List<Cluster> after(long number, int limit);

    /** Those of these customers that have records. */
    List<Cluster> of(Collection<GoldenId> ids);

    /** The greatest golden number, or 0. */
    long last();
}
