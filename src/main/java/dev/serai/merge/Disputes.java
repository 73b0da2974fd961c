package dev.serai.merge;

import dev.serai.record.GoldenId;
import java.util.Collection;
import java.util.List;

/** Hears of every dispute while it is merged, within the same transaction. Must be quick: records wait. */
@FunctionalInterface
public interface Disputes {

    /** Nobody wants to know. */
    Disputes UNHEARD = (customers, disputes) -> {};

    /**
     * What there is after a merge.
     *
     * @param customers those that may have had disputes before, ended ones included
     * @param disputes all that there are about the customers that were merged
     */
    void heard(Collection<GoldenId> customers, List<Dispute> disputes);
}
