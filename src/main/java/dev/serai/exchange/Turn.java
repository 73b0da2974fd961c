package dev.serai.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The right to send for a subscription, for a while. A later turn ends an earlier one: whatever is then done with the earlier
 * one has no effect.
 *
 * @param number ascending with every turn of the subscription
 * @param cursor everything up to here has been delivered, passed over or put among the dead letters
 * @param failures how often in a row the owed range was not delivered
 * @param owed what was handed out and has not ended yet, or null
 * @param replay the rest of the oldest replay that was asked for, or null
 */
public record Turn(
        String subscription,
        long number,
        long cursor,
        int failures,
        @Nullable Owed owed,
        @Nullable Owed replay) {}
