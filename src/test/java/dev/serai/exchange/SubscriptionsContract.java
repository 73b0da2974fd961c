package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of subscriptions must do. */
public abstract class SubscriptionsContract {

    private static final String NAME = "globex/golden";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration NONE = Duration.ZERO;
    private static final Owed FIRST = new Owed(0, 500, 0);

    protected abstract Subscriptions subscriptions();

    protected abstract SubscriptionDesk desk();

    /** Lets a moment pass by the store's clock. */
    protected abstract void aMomentLater();

    private Turn take(String holder, Duration lease) {
        subscriptions().state(NAME, "customer");
        return subscriptions().take(NAME, holder, lease).orElseThrow();
    }

    private SubscriptionState state() {
        return subscriptions().state(NAME, "customer");
    }

    @Test
    void aNewSubscriptionBeginsAtTheBeginning() {
        assertThat(state()).isEqualTo(new SubscriptionState(0, true, false));
        assertThat(take("one", LONG)).isEqualTo(new Turn(NAME, 1, 0, 0, null, null));
    }

    @Test
    void twoNodesNeverHaveTheTurnAtOnce() {
        take("one", LONG);

        assertThat(subscriptions().take(NAME, "two", LONG)).isEmpty();
    }

    @Test
    void aNodeThatCameBackGoesOnAtOnceWithWhatItHadHandedOut() {
        Turn before = take("one", LONG);
        subscriptions().handOut(before, FIRST);

        assertThat(subscriptions().take(NAME, "one", LONG)).hasValue(new Turn(NAME, 2, 0, 0, FIRST, null));
    }

    @Test
    void afterTheLeaseAnotherNodeTakesOverAndTheLateOneHasNoEffect() {
        Turn late = take("one", NONE);
        subscriptions().handOut(late, FIRST);
        aMomentLater();
        Turn next = take("two", LONG);

        assertThat(next.owed()).isEqualTo(FIRST);
        assertThat(subscriptions().handOut(late, FIRST)).isFalse();
        assertThat(subscriptions().finish(late, FIRST, 7)).isFalse();
        assertThat(subscriptions().retry(late, NONE, "late")).isFalse();
        assertThat(subscriptions().giveUp(late, FIRST, 7, "late")).isFalse();
        assertThat(desk().deadLetters(NAME)).isEmpty();
        assertThat(subscriptions().finish(next, FIRST, 7)).isTrue();
        assertThat(state()).isEqualTo(new SubscriptionState(500, true, false));
    }

    @Test
    void finishingMovesTheCursorAndFreesTheTurn() {
        Turn turn = take("one", LONG);
        subscriptions().handOut(turn, FIRST);
        assertThat(state().unfinished()).isTrue();
        subscriptions().finish(turn, FIRST, 7);

        assertThat(take("two", LONG)).isEqualTo(new Turn(NAME, 2, 500, 0, null, null));
    }

    @Test
    void aFailureKeepsTheRangeAndWaits() {
        Turn turn = take("one", LONG);
        subscriptions().handOut(turn, FIRST);
        subscriptions().retry(turn, LONG, "503");

        assertThat(state()).isEqualTo(new SubscriptionState(0, false, true));
        assertThat(subscriptions().take(NAME, "one", LONG)).isEmpty();
    }

    @Test
    void failuresInARowAreCountedUntilOneIsDelivered() {
        Turn turn = take("one", LONG);
        subscriptions().handOut(turn, FIRST);
        subscriptions().retry(turn, NONE, "503");
        aMomentLater();
        Turn second = take("two", LONG);

        assertThat(second).isEqualTo(new Turn(NAME, 2, 0, 1, FIRST, null));
        subscriptions().finish(second, FIRST, 1);
        assertThat(take("one", LONG).failures()).isZero();
    }

    @Test
    void whatIsGivenUpBecomesADeadLetterAndTheCursorMovesOn() {
        Turn turn = take("one", LONG);
        subscriptions().handOut(turn, FIRST);
        subscriptions().giveUp(turn, FIRST, 7, "refused");

        assertThat(state()).isEqualTo(new SubscriptionState(500, true, false));
        assertThat(desk().deadLetters(NAME)).singleElement().satisfies(letter -> {
            assertThat(letter.after()).isZero();
            assertThat(letter.upTo()).isEqualTo(500);
            assertThat(letter.items()).isEqualTo(7);
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.reason()).isEqualTo("refused");
            assertThat(letter.replayed()).isFalse();
        });
    }

    @Test
    void aDeadLetterIsReplayedOnceAndPieceByPiece() {
        Turn turn = take("one", LONG);
        subscriptions().giveUp(turn, FIRST, 7, "refused");
        long id = desk().deadLetters(NAME).get(0).id();
        assertThat(desk().replayDeadLetter(id)).isTrue();
        assertThat(desk().replayDeadLetter(id)).isFalse();
        assertThat(desk().deadLetters(NAME).get(0).replayed()).isTrue();

        Turn replaying = take("one", LONG);
        Owed rest = Optional.ofNullable(replaying.replay()).orElseThrow();
        assertThat(rest.upTo()).isEqualTo(500);
        subscriptions().finish(replaying, new Owed(0, 200, rest.replay()), 3);
        Turn further = take("one", LONG);
        assertThat(further.cursor()).isEqualTo(500);
        assertThat(further.replay()).isEqualTo(new Owed(200, 500, rest.replay()));
        subscriptions().finish(further, new Owed(200, 500, rest.replay()), 3);
        assertThat(take("one", LONG).replay()).isNull();
        assertThat(state().unfinished()).isFalse();
    }

    @Test
    void aReplayOfARangeWaitsForItsTurn() {
        state();
        long id = desk().replay(NAME, 100, 300);

        assertThat(state().unfinished()).isTrue();
        assertThat(take("one", LONG).replay()).isEqualTo(new Owed(100, 300, id));
    }

    @Test
    void nothingLeavesWhilePausedAndResumingTriesAtOnce() {
        Turn turn = take("one", LONG);
        subscriptions().retry(turn, LONG, "503");
        desk().pause(NAME);
        assertThat(state().ready()).isFalse();
        desk().resume(NAME);

        assertThat(state().ready()).isTrue();
    }

    @Test
    void anUnknownSubscriptionIsRefused() {
        assertThatThrownBy(() -> desk().pause("globex/nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().replay("globex/nothing", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
