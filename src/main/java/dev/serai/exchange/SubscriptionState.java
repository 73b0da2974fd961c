package dev.serai.exchange;

/**
 * What a look at a subscription says before a turn is taken.
 *
 * @param ready false while it is paused, waits for the next attempt, or is another sender's turn
 * @param unfinished true when something was handed out and has not ended, or a replay was asked for
 */
public record SubscriptionState(long cursor, boolean ready, boolean unfinished) {}
