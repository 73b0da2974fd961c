package dev.serai.store;

import dev.serai.exchange.ChangeLog;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ClusterEvent;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the change log in PostgreSQL. Writers of an entity hold its lock to the end of their transaction, so that its sequences
 * become visible in order; as a second guard a page ends at the first change whose transaction number says that an older
 * transaction may still be running. It must end there: leaving only that change out would step over it.
 */
public final class PostgresChangeLog implements ChangeLog {

    private static final String COLUMNS = "seq, golden_id, version, event, other, content, previous, echo_of";
    private static final String READ = "SELECT " + COLUMNS
            + ", xid >= pg_snapshot_xmin(pg_current_snapshot()) AS unsettled FROM golden_version"
            + " WHERE entity = ? AND seq > ? ORDER BY seq LIMIT ?";
    private static final String LATEST =
            "SELECT " + COLUMNS + " FROM unnest(?::bigint[]) AS wanted (id) CROSS JOIN LATERAL"
                    + " (SELECT * FROM golden_version WHERE golden_id = wanted.id AND seq <= ? AND entity = ?"
                    + " ORDER BY version DESC LIMIT 1) AS last";

    private final JdbcTemplate jdbc;
    private final Function<String, EntitySchema> schemas;

    /**
     * A reader of the log; writes nothing.
     *
     * @param schemas gives the schema of an entity, and throws IllegalArgumentException when there is none
     */
    public PostgresChangeLog(DataSource dataSource, Function<String, EntitySchema> schemas) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schemas = schemas;
    }

    @Override
    public List<GoldenChange> read(String entity, long after, int limit) {
        EntitySchema schema = schemas.apply(entity);
        List<GoldenChange> changes = new ArrayList<>();
        jdbc.query(
                READ,
                rows -> {
                    while (rows.next() && !rows.getBoolean("unsettled")) {
                        changes.add(change(schema, rows));
                    }
                    return null;
                },
                entity,
                after,
                limit);
        return changes;
    }

    @Override
    public long head(String entity) {
        Long head = jdbc.queryForObject(
                "SELECT coalesce((SELECT seq FROM golden_version WHERE entity = ? ORDER BY seq DESC LIMIT 1), 0)",
                Long.class,
                entity);
        return head == null ? 0 : head;
    }

    @Override
    public Map<Long, CanonicalRecord> contents(String entity, Collection<Long> sequences) {
        EntitySchema schema = schemas.apply(entity);
        Map<Long, CanonicalRecord> contents = new HashMap<>();
        jdbc.query(
                "SELECT seq, content FROM golden_version WHERE seq = ANY (?) AND content IS NOT NULL",
                rows -> {
                    contents.put(rows.getLong(1), CanonicalJson.read(schema, rows.getString(2)));
                },
                (Object) sequences.toArray(Long[]::new));
        return contents;
    }

    @Override
    public Map<Long, GoldenChange> latest(String entity, Collection<Long> goldenNumbers, long upTo) {
        EntitySchema schema = schemas.apply(entity);
        Map<Long, GoldenChange> latest = new HashMap<>();
        jdbc.query(
                LATEST,
                rows -> {
                    GoldenChange change = change(schema, rows);
                    latest.put(change.id().number(), change);
                },
                goldenNumbers.toArray(Long[]::new),
                upTo,
                entity);
        return latest;
    }

    private static GoldenChange change(EntitySchema schema, ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new GoldenChange(
                row.getLong("seq"),
                new GoldenId(schema.entity(), row.getLong("golden_id")),
                row.getLong("version"),
                event(schema.entity(), row),
                content == null ? null : CanonicalJson.read(schema, content),
                null,
                row.getLong("previous"),
                echoOf(row.getArray("echo_of")));
    }

    private static ClusterEvent event(String entity, ResultSet row) throws SQLException {
        long other = row.getLong("other");
        @Nullable GoldenId otherId = row.wasNull() ? null : new GoldenId(entity, other);
        return new ClusterEvent(ClusterEvent.Kind.valueOf(row.getString("event")), otherId);
    }

    private static Set<String> echoOf(Array partners) throws SQLException {
        return Set.of((String[]) partners.getArray());
    }
}
