package dev.serai.exchange;

import java.util.Optional;

/**
 * What one subscriber is still owed: a cursor over the change log behind the subscription's agreement, filter, fields and
 * format. One sender at a time.
 */
public interface SubscriptionFeed {

    /** Such as {@code globex/golden}. */
    String subscription();

    /**
     * The next piece, or empty when nothing is owed, the next retry is not due yet, or no agreement is in force. Changes that
     * the subscriber need not hear are passed over, and the cursor moves on.
     */
    Optional<Delivery> next();

    /** The receiver has it: moves the cursor. */
    void delivered(Delivery delivery);

    /**
     * The receiver does not have it: schedules the next attempt with back-off, or after the last puts it among the dead
     * letters and moves the cursor on.
     *
     * @param reason for the operator, without values of people
     */
    void failed(Delivery delivery, String reason);
}
