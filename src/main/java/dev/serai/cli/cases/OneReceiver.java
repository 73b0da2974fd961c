package dev.serai.cli.cases;

import dev.serai.exchange.Owed;
import dev.serai.exchange.SubscriptionState;
import dev.serai.exchange.Subscriptions;
import dev.serai.exchange.Turn;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cursor of the one subscription that a case looks at; it is always ready, and nobody else sends. */
final class OneReceiver implements Subscriptions {

    private long turns;
    private long cursor;

    /** Why nothing leaves, or why the last delivery failed; null when all is well. */
    private @Nullable String trouble;

    @Override
    public SubscriptionState state(String subscription, String entity) {
        return new SubscriptionState(cursor, true, false);
    }

    @Override
    public Optional<Turn> take(String subscription, String holder, Duration lease) {
        return Optional.of(new Turn(subscription, ++turns, cursor, 0, null, null));
    }

    @Override
    public boolean handOut(Turn turn, Owed owed) {
        return true;
    }

    @Override
    public boolean finish(Turn turn, Owed owed, int items) {
        cursor = owed.upTo();
        return true;
    }

    @Override
    public boolean retry(Turn turn, Duration wait, String reason) {
        trouble = reason;
        cursor = Long.MAX_VALUE;
        return true;
    }

    @Override
    public boolean giveUp(Turn turn, Owed owed, int items, String reason) {
        return retry(turn, Duration.ZERO, reason);
    }

    @Override
    public void hold(String subscription, @Nullable String reason) {
        trouble = reason;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
