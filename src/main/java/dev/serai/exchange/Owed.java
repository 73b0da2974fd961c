package dev.serai.exchange;

/**
 * A range of the change log that a subscriber is owed.
 *
 * @param after the sequence after which it begins
 * @param upTo the sequence of its last change
 * @param replay the number of the replay that it belongs to, or 0 when it is told for the first time
 */
public record Owed(long after, long upTo, long replay) {

    boolean isReplay() {
        return replay != 0;
    }
}
