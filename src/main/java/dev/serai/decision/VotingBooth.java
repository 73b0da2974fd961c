package dev.serai.decision;

/** Takes votes that come in through routes. */
@FunctionalInterface
public interface VotingBooth {

    /** Counts a vote, and gives how the proposal stands then. Throws InvalidVote when it cannot be counted. */
    ProposalView vote(long proposal, String partner, VoteText said, String channel);
}
