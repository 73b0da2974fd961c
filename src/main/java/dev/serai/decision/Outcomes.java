package dev.serai.decision;

/** Puts decisions in force: pins and links, and the new golden version that comes of them. */
public interface Outcomes {

    /** Keeps every other writer of the entity out until the transaction ends; comes before any lock on a proposal. */
    void lock(String entity);

    /** Puts a choice in force within the caller's transaction, and gives by what it can be taken back. */
    String enforce(Proposal proposal, Choice choice, String author, String reason);

    /** Takes back what {@link #enforce} did, within the caller's transaction. */
    void undo(Proposal proposal, String effect, String author, String reason);
}
