package dev.serai.decision;

/** How far a proposal is. */
public enum ProposalState {
    OPEN,
    /** A choice was accepted and is in force. */
    DECIDED,
    /** The deadline passed without a decision: what was computed holds, or what the rules say. */
    FALLBACK,
    /** The conflict is gone. */
    MOOT,
    /** What was decided was taken back. */
    REVERSED
}
