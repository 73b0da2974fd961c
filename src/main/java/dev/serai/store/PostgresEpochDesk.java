package dev.serai.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Shows people the epochs of matching and what the next one would change, and takes their word for it. */
public final class PostgresEpochDesk {

    private static final String DIFFERENCE = """
            WITH pairs AS MATERIALIZED
              (SELECT r.golden_id AS now, n.golden AS next FROM match_node_%1$d n JOIN source_record r ON r.id = n.record
               WHERE r.entity = ? AND r.golden_id <> 0 GROUP BY 1, 2),
            joins AS (SELECT next FROM pairs GROUP BY next HAVING count(*) > 1),
            splits AS (SELECT now FROM pairs GROUP BY now HAVING count(*) > 1)
            SELECT (SELECT count(DISTINCT now) FROM pairs), (SELECT count(DISTINCT next) FROM pairs),
                   (SELECT count(*) FROM joins), (SELECT count(*) FROM splits),
                   (SELECT count(DISTINCT now) FROM pairs
                    WHERE next IN (SELECT next FROM joins) OR now IN (SELECT now FROM splits)),
                   (SELECT count(*) FROM subscription WHERE entity = ?)
            """;

    private final JdbcTemplate jdbc;

    public PostgresEpochDesk(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** How far an epoch is. */
    public record Standing(int epoch, String revision, String state, long nodes, long capped, boolean asked) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "epoch %d  revision %s  %s%s  %,d records  %,d capped keys",
                    epoch,
                    revision,
                    state.toLowerCase(Locale.ROOT),
                    asked ? ", asked for" : "",
                    nodes,
                    capped);
        }
    }

    /** What an epoch would change, as far as it has read. */
    public record Difference(long now, long then, long joins, long splits, long touched, long subscriptions) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "of the records read: %,d customers now, %,d then; %,d times some become one, %,d split;"
                            + " %,d deliveries (%,d customers to %,d subscriptions)",
                    now,
                    then,
                    joins,
                    splits,
                    touched * subscriptions,
                    touched,
                    subscriptions);
        }
    }

    /** Every epoch of an entity that has not ended. */
    public List<Standing> standings(String entity) {
        return jdbc.query(
                "SELECT number, revision, state, asked_by IS NOT NULL,"
                        + " (SELECT count(*) FROM match_capped WHERE epoch = number AND capped)"
                        + " FROM match_epoch WHERE entity = ? AND state <> 'ENDED' ORDER BY number",
                (row, index) -> new Standing(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        nodes(row.getInt(1)),
                        row.getLong(5),
                        row.getBoolean(4)),
                entity);
    }

    private long nodes(int epoch) {
        Long count = jdbc.queryForObject("SELECT count(*) FROM match_node_" + epoch, Long.class);
        return count == null ? 0 : count;
    }

    /** The epoch that is being built or waits. */
    public Optional<Integer> next(String entity) {
        return jdbc
                .queryForList(
                        "SELECT number FROM match_epoch WHERE entity = ? AND state IN ('BUILDING', 'READY')"
                                + " ORDER BY number DESC LIMIT 1",
                        Integer.class,
                        entity)
                .stream()
                .findFirst();
    }

    public Difference difference(int epoch) {
        String entity = jdbc.queryForObject("SELECT entity FROM match_epoch WHERE number = ?", String.class, epoch);
        return jdbc.query(
                        DIFFERENCE.formatted(epoch),
                        (row, index) -> new Difference(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)),
                        entity,
                        entity)
                .get(0);
    }

    /** Has the live epoch built anew from the source records, as if it had changed; false when none is live. */
    public boolean anew(String entity) {
        return 0
                < jdbc.update(
                        "UPDATE match_epoch SET revision = revision || ' before' WHERE entity = ? AND state = 'LIVE'",
                        entity);
    }

    /** Has an epoch switched on when it is ready. */
    public void ask(int epoch, String who) {
        jdbc.update("UPDATE match_epoch SET asked_by = ? WHERE number = ?", who, epoch);
    }
}
