package dev.serai.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposals of all entities. Every change is within the caller's transaction. */
public interface Proposals {

    Optional<Proposal> find(long id);

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Proposal> lock(long id);

    /**
     * Proposals, those that end first before the others.
     *
     * @param partner one who was asked, or null for all
     * @param state or null for all
     */
    List<Proposal> list(@Nullable String partner, @Nullable ProposalState state, int limit);

    /** Open proposals whose deadline has passed. */
    List<Long> ended(Instant now, int limit);

    /** Open proposals whose reminder is due; each is given once. */
    List<Proposal> toRemind(Instant now, int limit);

    void close(long id, ProposalState state, Proposal.Outcome outcome);
}
