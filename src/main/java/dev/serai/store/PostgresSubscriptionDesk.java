package dev.serai.store;

import dev.serai.exchange.DeadLetter;
import dev.serai.exchange.SubscriptionDesk;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pauses, resumes and replays subscriptions in PostgreSQL; the feeds see it at their next look. */
public final class PostgresSubscriptionDesk implements SubscriptionDesk {

    private final JdbcTemplate jdbc;

    public PostgresSubscriptionDesk(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void pause(String subscription) {
        known(subscription, jdbc.update("UPDATE subscription SET paused = true WHERE name = ?", subscription));
    }

    @Override
    public void resume(String subscription) {
        known(
                subscription,
                jdbc.update(
                        "UPDATE subscription SET paused = false, next_attempt = NULL WHERE name = ?", subscription));
    }

    private static void known(String subscription, int rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("there is no subscription '" + subscription + "' that ever ran");
        }
    }

    @Override
    public List<DeadLetter> deadLetters(String subscription) {
        return jdbc.query(
                "SELECT id, after_seq, up_to_seq, items, attempts, reason, at, replayed FROM dead_letter"
                        + " WHERE subscription = ? ORDER BY id",
                (row, number) -> new DeadLetter(
                        row.getLong("id"),
                        subscription,
                        row.getLong("after_seq"),
                        row.getLong("up_to_seq"),
                        row.getInt("items"),
                        row.getInt("attempts"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("replayed")),
                subscription);
    }

    @Override
    public long replay(String subscription, long after, long upTo) {
        return jdbc
                .query(
                        "INSERT INTO subscription_replay (subscription, position, up_to_seq)"
                                + " SELECT name, ?, ? FROM subscription WHERE name = ? RETURNING id",
                        (row, number) -> row.getLong(1),
                        after,
                        upTo,
                        subscription)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no subscription '" + subscription + "' that ever ran"));
    }

    @Override
    public boolean replayDeadLetter(long id) {
        return 1
                == jdbc.update(
                        "WITH dead AS (UPDATE dead_letter SET replayed = true WHERE id = ? AND NOT replayed"
                                + " RETURNING subscription, after_seq, up_to_seq)"
                                + " INSERT INTO subscription_replay (subscription, position, up_to_seq)"
                                + " SELECT subscription, after_seq, up_to_seq FROM dead",
                        id);
    }
}
