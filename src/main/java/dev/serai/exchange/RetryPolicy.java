package dev.serai.exchange;

import java.time.Duration;

/**
 * How often and how soon a failed delivery is tried again: each wait is twice the one before.
 *
 * @param attempts the number of attempts after which it becomes a dead letter
 * @param first the wait after the first failure
 * @param most the longest wait
 */
public record RetryPolicy(int attempts, Duration first, Duration most) {

    /** Bridges a night: about ten hours. */
    public static final RetryPolicy USUAL = new RetryPolicy(20, Duration.ofSeconds(5), Duration.ofHours(1));

    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("a retry needs 1 attempt or more, and 'most' not under 'first'");
        }
    }

    /** The wait after so many failures in a row, counted from 1. */
    public Duration waitAfter(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(most) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
