package dev.serai.decision;

/** A vote that cannot be counted; the message says why, in words for the partner, and repeats nothing of it. */
public final class InvalidVote extends RuntimeException {

    public InvalidVote(String message) {
        super(message);
    }
}
