package dev.serai.exchange;

import java.time.Instant;

/**
 * A range of changes that a subscriber did not get.
 *
 * @param reason what the last attempt failed with
 * @param replayed true once a replay of it was asked for
 */
public record DeadLetter(
        long id,
        String subscription,
        long after,
        long upTo,
        int items,
        int attempts,
        String reason,
        Instant at,
        boolean replayed) {}
