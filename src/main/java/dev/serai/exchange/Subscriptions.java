package dev.serai.exchange;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cursor of each subscription and whose turn it is to send. Every change is compare-and-set on the number of the
 * turn and gives false, without effect, when a later turn has begun. The store's clock decides what is due.
 */
public interface Subscriptions {

    /** The state of a subscription; one that is not known yet begins at cursor 0. */
    SubscriptionState state(String subscription, String entity);

    /**
     * Takes the turn, when the subscription is ready. The same holder may take it again at any time, as after a crash.
     *
     * @param lease how long no other holder may take it
     */
    Optional<Turn> take(String subscription, String holder, Duration lease);

    /** Remembers what is handed out, so that the next attempt is the same. */
    boolean handOut(Turn turn, Owed owed);

    /** The range was delivered, or passed over when it had no items: moves the cursor, or the replay, and ends the turn. */
    boolean finish(Turn turn, Owed owed, int items);

    /** The same for a range that arrived, and keeps what it held. */
    default boolean finish(Turn turn, Owed owed, Told told) {
        return finish(turn, owed, told.items());
    }

    /** The range was not delivered: the next attempt is due after a wait; ends the turn. */
    boolean retry(Turn turn, Duration wait, String reason);

    /** The range will not be delivered: puts it among the dead letters, moves on as {@link #finish} does, ends the turn. */
    boolean giveUp(Turn turn, Owed owed, int items, String reason);

    /** Says why nothing leaves although it is owed, or null when that is over. */
    void hold(String subscription, @Nullable String reason);
}
