package dev.serai.merge;

import dev.serai.record.GoldenId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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

    /**
     * Those of these customers about which {@link #heard} would have something to do, were they merged now, or may have. Asked
     * before all golden records are made anew, since most of them come out as they are.
     */
    default Set<GoldenId> waitingFor(Collection<GoldenId> customers, List<Dispute> disputes) {
        return Set.of();
    }
}
