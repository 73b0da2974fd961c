package dev.serai.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come.
 *
 * @param head the last sequence of the change log of its entity
 * @param lag the number of sequences between cursor and head; an upper bound of the changes still to be looked at
 * @param items customers delivered so far, each counted at each delivery
 * @param failures how often in a row the delivery that is out has failed
 * @param retryingSince when the first of these failures was, or null
 * @param nextAttempt when it is tried again, or null
 * @param held why nothing leaves although it is owed, such as an agreement that ended, or null
 * @param deadLetters ranges not delivered and not replayed
 */
public record SubscriptionStatus(
        String subscription,
        String entity,
        long cursor,
        long head,
        long lag,
        long deliveries,
        long items,
        @Nullable Instant deliveredAt,
        int failures,
        @Nullable Instant retryingSince,
        @Nullable Instant nextAttempt,
        @Nullable String lastFailure,
        boolean paused,
        @Nullable String held,
        long deadLetters,
        long openReplays) {}
