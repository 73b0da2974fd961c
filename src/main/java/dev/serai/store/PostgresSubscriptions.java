package dev.serai.store;

import dev.serai.exchange.Owed;
import dev.serai.exchange.SubscriptionState;
import dev.serai.exchange.Subscriptions;
import dev.serai.exchange.Told;
import dev.serai.exchange.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps cursors and turns in PostgreSQL; each change is one statement, so that a crash leaves nothing half done. */
public final class PostgresSubscriptions implements Subscriptions {

    private static final String READY = "NOT paused AND (next_attempt IS NULL OR next_attempt <= now())";

    private static final String OPEN_REPLAY =
            "SELECT id, position, up_to_seq FROM subscription_replay WHERE subscription = ? AND done_at IS NULL"
                    + " ORDER BY id LIMIT 1";

    private static final String TAKE = "UPDATE subscription SET turn = turn + 1, holder = ?,"
            + " leased_until = now() + ? * interval '1 millisecond' WHERE name = ? AND " + READY
            + " AND (holder IS NULL OR holder = ? OR leased_until < now())"
            + " RETURNING turn, cursor, failures, owed_after, owed_up_to, owed_replay";

    /** Ends a turn and moves on what it was about: the cursor, or the replay. */
    private static final String FINISH = """
            WITH ended AS (
              UPDATE subscription SET holder = NULL, leased_until = NULL,
                owed_after = NULL, owed_up_to = NULL, owed_replay = NULL,
                failures = 0, failing_since = NULL, next_attempt = NULL, last_failure = NULL,
                cursor = CASE WHEN ?::bigint = 0 THEN greatest(cursor, ?::bigint) ELSE cursor END,
                deliveries = deliveries + ?, delivered_items = delivered_items + ?,
                delivered_at = CASE WHEN ? > 0 THEN now() ELSE delivered_at END
              WHERE name = ? AND turn = ? RETURNING name),
            replayed AS (
              UPDATE subscription_replay SET position = ?::bigint,
                done_at = CASE WHEN ?::bigint >= up_to_seq THEN now() END
              WHERE id = ? AND EXISTS (SELECT FROM ended)),
            dead AS (
              INSERT INTO dead_letter (subscription, after_seq, up_to_seq, items, attempts, reason)
              SELECT name, ?, ?, ?, ?, ? FROM ended WHERE ?),
            told AS (
              INSERT INTO delivery_log (subscription, items, bytes, fields, counts)
              SELECT name, ?, ?, ?, ? FROM ended WHERE ? > 0)
            SELECT count(*) FROM ended""";

    private final JdbcTemplate jdbc;

    public PostgresSubscriptions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public SubscriptionState state(String subscription, String entity) {
        return look(subscription).orElseGet(() -> {
            jdbc.update(
                    "INSERT INTO subscription (name, entity) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    subscription,
                    entity);
            return look(subscription).orElseThrow();
        });
    }

    private Optional<SubscriptionState> look(String subscription) {
        return jdbc
                .query(
                        "SELECT cursor, " + READY + " AS ready, owed_up_to IS NOT NULL OR EXISTS (SELECT FROM"
                                + " subscription_replay WHERE subscription = name AND done_at IS NULL) AS unfinished"
                                + " FROM subscription WHERE name = ?",
                        (row, number) -> new SubscriptionState(row.getLong(1), row.getBoolean(2), row.getBoolean(3)),
                        subscription)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Turn> take(String subscription, String holder, Duration lease) {
        return jdbc
                .query(TAKE, (row, number) -> turn(subscription, row), holder, lease.toMillis(), subscription, holder)
                .stream()
                .findFirst()
                .map(turn -> turn.owed() == null ? withReplay(turn) : turn);
    }

    private static Turn turn(String subscription, ResultSet row) throws SQLException {
        Owed owed = row.getObject("owed_up_to") == null
                ? null
                : new Owed(row.getLong("owed_after"), row.getLong("owed_up_to"), row.getLong("owed_replay"));
        return new Turn(subscription, row.getLong("turn"), row.getLong("cursor"), row.getInt("failures"), owed, null);
    }

    private Turn withReplay(Turn turn) {
        @Nullable
        Owed replay = jdbc
                .query(
                        OPEN_REPLAY,
                        (row, number) -> new Owed(row.getLong(2), row.getLong(3), row.getLong(1)),
                        turn.subscription())
                .stream()
                .findFirst()
                .orElse(null);
        return new Turn(turn.subscription(), turn.number(), turn.cursor(), turn.failures(), turn.owed(), replay);
    }

    @Override
    public boolean handOut(Turn turn, Owed owed) {
        return 1
                == jdbc.update(
                        "UPDATE subscription SET owed_after = ?, owed_up_to = ?, owed_replay = ?"
                                + " WHERE name = ? AND turn = ?",
                        owed.after(),
                        owed.upTo(),
                        owed.replay(),
                        turn.subscription(),
                        turn.number());
    }

    @Override
    public boolean finish(Turn turn, Owed owed, int items) {
        return finish(turn, owed, new Told(items, 0, Map.of()));
    }

    @Override
    public boolean finish(Turn turn, Owed owed, Told told) {
        return end(turn, owed, told, told.items(), null);
    }

    @Override
    public boolean giveUp(Turn turn, Owed owed, int items, String reason) {
        return end(turn, owed, Told.nothing(), items, reason);
    }

    private boolean end(Turn turn, Owed owed, Told told, int items, @Nullable String dead) {
        int delivered = told.items();
        List<Map.Entry<String, Long>> values = List.copyOf(told.values().entrySet());
        Integer ended = jdbc.queryForObject(
                FINISH,
                Integer.class,
                owed.replay(),
                owed.upTo(),
                delivered > 0 ? 1 : 0,
                delivered,
                delivered,
                turn.subscription(),
                turn.number(),
                owed.upTo(),
                owed.upTo(),
                owed.replay(),
                owed.after(),
                owed.upTo(),
                items,
                turn.failures() + 1,
                dead == null ? "" : StorableText.reason(dead),
                dead != null,
                delivered,
                told.bytes(),
                Column.texts(values, Map.Entry::getKey),
                Column.numbers(values, Map.Entry::getValue),
                delivered);
        return ended != null && ended == 1;
    }

    @Override
    public boolean retry(Turn turn, Duration wait, String reason) {
        return 1
                == jdbc.update(
                        "UPDATE subscription SET holder = NULL, leased_until = NULL, failures = failures + 1,"
                                + " failing_since = coalesce(failing_since, now()), last_failure = ?,"
                                + " next_attempt = now() + ? * interval '1 millisecond' WHERE name = ? AND turn = ?",
                        StorableText.reason(reason),
                        wait.toMillis(),
                        turn.subscription(),
                        turn.number());
    }

    @Override
    public void hold(String subscription, @Nullable String reason) {
        jdbc.update(
                "UPDATE subscription SET held = ? WHERE name = ? AND held IS DISTINCT FROM ?::text",
                reason,
                subscription,
                reason);
    }
}
