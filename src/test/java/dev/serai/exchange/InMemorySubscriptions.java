package dev.serai.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Subscriptions of one JVM with a clock of its own; passes the same contract as the real ones. */
public final class InMemorySubscriptions implements Subscriptions, SubscriptionDesk {

    private static final class Row {
        long cursor;

        @Nullable
        Owed owed;

        long turn;

        @Nullable
        String holder;

        Instant leasedUntil = Instant.MIN;
        int failures;

        @Nullable
        Instant nextAttempt;

        boolean paused;

        @Nullable
        String held;

        long items;
        final List<Owed> replays = new ArrayList<>();
    }

    private final Clock clock;
    private final Map<String, Row> rows = new TreeMap<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private long replays;

    public InMemorySubscriptions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SubscriptionState state(String subscription, String entity) {
        Row row = rows.computeIfAbsent(subscription, name -> new Row());
        return new SubscriptionState(row.cursor, ready(row), row.owed != null || !row.replays.isEmpty());
    }

    private boolean ready(Row row) {
        return !row.paused && (row.nextAttempt == null || !row.nextAttempt.isAfter(clock.instant()));
    }

    @Override
    public Optional<Turn> take(String subscription, String holder, Duration lease) {
        Row row = row(subscription);
        boolean free = row.holder == null || row.holder.equals(holder) || row.leasedUntil.isBefore(clock.instant());
        if (!ready(row) || !free) {
            return Optional.empty();
        }
        row.turn++;
        row.holder = holder;
        row.leasedUntil = clock.instant().plus(lease);
        Owed replay = row.owed != null || row.replays.isEmpty() ? null : row.replays.get(0);
        return Optional.of(new Turn(subscription, row.turn, row.cursor, row.failures, row.owed, replay));
    }

    @Override
    public boolean handOut(Turn turn, Owed owed) {
        Row row = row(turn.subscription());
        if (row.turn != turn.number()) {
            return false;
        }
        row.owed = owed;
        return true;
    }

    @Override
    public boolean finish(Turn turn, Owed owed, int items) {
        Row row = row(turn.subscription());
        if (row.turn != turn.number()) {
            return false;
        }
        row.owed = null;
        row.holder = null;
        row.failures = 0;
        row.nextAttempt = null;
        row.items += items;
        if (owed.replay() == 0) {
            row.cursor = Math.max(row.cursor, owed.upTo());
            return true;
        }
        Owed rest = row.replays.get(0);
        if (owed.upTo() >= rest.upTo()) {
            row.replays.remove(0);
        } else {
            row.replays.set(0, new Owed(owed.upTo(), rest.upTo(), rest.replay()));
        }
        return true;
    }

    @Override
    public boolean retry(Turn turn, Duration wait, String reason) {
        Row row = row(turn.subscription());
        if (row.turn != turn.number()) {
            return false;
        }
        row.holder = null;
        row.failures++;
        row.nextAttempt = clock.instant().plus(wait);
        return true;
    }

    @Override
    public boolean giveUp(Turn turn, Owed owed, int items, String reason) {
        if (!finish(turn, owed, 0)) {
            return false;
        }
        dead.add(new DeadLetter(
                dead.size() + 1L,
                turn.subscription(),
                owed.after(),
                owed.upTo(),
                items,
                turn.failures() + 1,
                reason,
                clock.instant(),
                false));
        return true;
    }

    @Override
    public void hold(String subscription, @Nullable String reason) {
        row(subscription).held = reason;
    }

    public @Nullable String held(String subscription) {
        return row(subscription).held;
    }

    public long items(String subscription) {
        return row(subscription).items;
    }

    @Override
    public void pause(String subscription) {
        row(subscription).paused = true;
    }

    @Override
    public void resume(String subscription) {
        row(subscription).paused = false;
        row(subscription).nextAttempt = null;
    }

    @Override
    public List<DeadLetter> deadLetters(String subscription) {
        return dead.stream()
                .filter(letter -> letter.subscription().equals(subscription))
                .toList();
    }

    @Override
    public long replay(String subscription, long after, long upTo) {
        row(subscription).replays.add(new Owed(after, upTo, ++replays));
        return replays;
    }

    @Override
    public boolean replayDeadLetter(long id) {
        for (int i = 0; i < dead.size(); i++) {
            DeadLetter letter = dead.get(i);
            if (letter.id() == id && !letter.replayed()) {
                dead.set(
                        i,
                        new DeadLetter(
                                id,
                                letter.subscription(),
                                letter.after(),
                                letter.upTo(),
                                letter.items(),
                                letter.attempts(),
                                letter.reason(),
                                letter.at(),
                                true));
                replay(letter.subscription(), letter.after(), letter.upTo());
                return true;
            }
        }
        return false;
    }

    private Row row(String subscription) {
        Row row = rows.get(subscription);
        if (row == null) {
            throw new IllegalArgumentException("there is no subscription '" + subscription + "' that ever ran");
        }
        return row;
    }
}
