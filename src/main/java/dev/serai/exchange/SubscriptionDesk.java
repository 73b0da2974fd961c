package dev.serai.exchange;

import java.util.List;

/** What an operator does with subscriptions. Throws IllegalArgumentException for one that never ran. */
public interface SubscriptionDesk {

    /** Lets nothing leave until {@link #resume}. */
    void pause(String subscription);

    /** Goes on; what waited for its next attempt is tried at once. */
    void resume(String subscription);

    /** What the subscriber did not get, oldest first. */
    List<DeadLetter> deadLetters(String subscription);

    /**
     * Asks for the changes after {@code after} up to {@code upTo} to be told again, each customer as it is now. What the
     * subscriber has not been told yet is left to its turn. Gives the number of the replay.
     */
    long replay(String subscription, long after, long upTo);

    /** Asks for a replay of one dead letter, once. Gives false when it does not exist or a replay was asked for before. */
    boolean replayDeadLetter(long id);
}
