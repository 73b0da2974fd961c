package dev.serai.cli.draft.sample;

/** A sample from which nothing can be drafted; its message says why, and what to do. */
public final class UnreadableSample extends RuntimeException {

    UnreadableSample(String message) {
        super(message);
    }
}
