package dev.serai.store;

import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.Epochs;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps epochs in PostgreSQL, each with two tables of its own that go when it ends. */
public final class PostgresEpochs implements Epochs {

    /** As for all statements of matching: known rows by an index, whatever the planner thinks of a young table. */
    private static final String PLAIN_PLANS = "SELECT set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";

    private static final String LOCK =
            PLAIN_PLANS + ", pg_advisory_xact_lock(hashtextextended(current_schema() || '.match.' || ?, 0))";

    private static final String SELECT = "SELECT number, entity, revision, definition, model, state, asked_by,"
            + " swept >= unswept_until AS swept FROM match_epoch ";

    private static final String CHANGED = """
            INSERT INTO match_pending (epoch, partner, source_key)
            SELECT e.number, k.partner, k.source_key
            FROM match_epoch e, unnest(?, ?) AS k (partner, source_key)
            WHERE e.number = ? AND (k.partner, k.source_key) <= (e.read_partner, e.read_key)
            ORDER BY k.partner, k.source_key
            ON CONFLICT DO NOTHING
            """;

    private static final String COLUMNS = "r.golden_id, r.id, r.partner, r.source_key, r.version, r.content_hash,"
            + " r.content, r.intake, r.intake_row, r.revision";

    private static final String PENDING = """
            WITH taken AS (
              DELETE FROM match_pending WHERE epoch = ? AND (partner, source_key) IN
                (SELECT partner, source_key FROM match_pending WHERE epoch = ? ORDER BY partner, source_key LIMIT ?)
              RETURNING partner, source_key)
            SELECT %s FROM taken k CROSS JOIN LATERAL
              (SELECT * FROM source_record
               WHERE entity = ? AND partner = k.partner AND source_key = k.source_key LIMIT 1) r
            """.formatted(COLUMNS);

    private static final String NEXT = """
            SELECT %s FROM match_epoch e CROSS JOIN LATERAL
              (SELECT * FROM source_record
               WHERE entity = e.entity AND (partner, source_key) > (e.read_partner, e.read_key)
               ORDER BY entity, partner, source_key LIMIT ?) r
            WHERE e.number = ? ORDER BY r.partner, r.source_key
            """.formatted(COLUMNS);

    private final JdbcTemplate jdbc;
    private final Function<String, EntitySchema> schemas;

    /** @param schemas gives the schema of an entity, and throws IllegalArgumentException when there is none */
    public PostgresEpochs(DataSource dataSource, Function<String, EntitySchema> schemas) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schemas = schemas;
    }

    /** The tables of one epoch. */
    public record Tables(String entity, int epoch) {

        String nodes() {
            return "match_node_" + epoch;
        }

        String blocks() {
            return "match_block_" + epoch;
        }
    }

    @Override
    public void lock(String entity) {
        jdbc.query(LOCK, row -> {}, entity);
    }

    /** Until the transaction ends; false when the table is no more, because its epoch ended or was never committed. */
    static boolean plainPlans(JdbcTemplate jdbc, String table) {
        return Boolean.TRUE.equals(jdbc.query(
                PLAIN_PLANS + ", to_regclass(?) IS NOT NULL", rows -> rows.next() && rows.getBoolean(4), table));
    }

    @Override
    public Optional<Epoch> live(String entity) {
        return jdbc.query(SELECT + "WHERE entity = ? AND state = 'LIVE'", PostgresEpochs::epoch, entity).stream()
                .findFirst();
    }

    @Override
    public Optional<Epoch> next(String entity) {
        return jdbc
                .query(
                        SELECT + "WHERE entity = ? AND state IN ('BUILDING', 'READY') ORDER BY number DESC LIMIT 1",
                        PostgresEpochs::epoch,
                        entity)
                .stream()
                .findFirst();
    }

    @Override
    public List<Epoch> all(String entity) {
        return jdbc.query(
                SELECT + "WHERE entity = ? AND state <> 'ENDED' ORDER BY number", PostgresEpochs::epoch, entity);
    }

    private static Epoch epoch(ResultSet row, int index) throws SQLException {
        Wanted what = new Wanted(
                row.getString("entity"),
                row.getString("revision"),
                row.getString("definition"),
                row.getString("model"));
        return new Epoch(
                row.getInt("number"),
                what,
                State.valueOf(row.getString("state")),
                row.getString("asked_by") != null,
                row.getBoolean("swept"));
    }

    @Override
    public boolean isEmpty(String entity) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT NOT EXISTS (SELECT FROM source_record WHERE entity = ?)", Boolean.class, entity));
    }

    @Override
    public Epoch begin(Wanted wanted, State state) {
        int number = Objects.requireNonNull(jdbc.queryForObject(
                "INSERT INTO match_epoch (entity, revision, definition, model, state, live_at)"
                        + " VALUES (?, ?, ?, ?, ?, CASE WHEN ? = 'LIVE' THEN now() END) RETURNING number",
                Integer.class,
                wanted.entity(),
                wanted.revision(),
                wanted.definition(),
                wanted.model(),
                state.name(),
                state.name()));
        Tables tables = new Tables(wanted.entity(), number);
        jdbc.execute("CREATE TABLE " + tables.nodes() + " (LIKE match_node INCLUDING ALL) WITH (fillfactor = 90)");
        jdbc.execute("CREATE TABLE " + tables.blocks() + " (LIKE match_block INCLUDING ALL)");
        return new Epoch(number, wanted, state, false, true);
    }

    @Override
    public void changed(Epoch building, Collection<RecordKey> keys) {
        List<RecordKey> sorted = keys.stream().sorted().toList();
        jdbc.update(
                CHANGED,
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                building.number());
    }

    @Override
    public List<StoredRecord> read(Epoch building, int limit) {
        EntitySchema schema = schemas.apply(building.what().entity());
        List<StoredRecord> pending = jdbc.query(
                PENDING,
                (row, index) -> PostgresSourceRecords.member(schema, row),
                building.number(),
                building.number(),
                limit,
                schema.entity());
        List<StoredRecord> next =
                jdbc.query(NEXT, (row, index) -> PostgresSourceRecords.member(schema, row), limit, building.number());
        if (!next.isEmpty()) {
            RecordKey last = next.get(next.size() - 1).record().key();
            jdbc.update(
                    "UPDATE match_epoch SET read_partner = ?, read_key = ? WHERE number = ?",
                    last.partner(),
                    last.sourceKey(),
                    building.number());
        }
        List<StoredRecord> all = new ArrayList<>(pending);
        all.addAll(next);
        return all;
    }

    @Override
    public void ready(Epoch epoch) {
        jdbc.update("UPDATE match_epoch SET state = 'READY' WHERE number = ?", epoch.number());
    }

    @Override
    public List<Long> sweep(Epoch live, int limit) {
        List<Long> nodes = jdbc.queryForList(
                "SELECT node FROM " + new Tables(live.what().entity(), live.number()).nodes()
                        + " WHERE node > (SELECT swept FROM match_epoch WHERE number = ?)"
                        + " AND node <= (SELECT unswept_until FROM match_epoch WHERE number = ?)"
                        + " AND golden < 0 ORDER BY node LIMIT ?",
                Long.class,
                live.number(),
                live.number(),
                limit);
        if (nodes.isEmpty()) {
            jdbc.update("UPDATE match_epoch SET swept = unswept_until WHERE number = ?", live.number());
        } else {
            // One short of the end: what reads the index takes an epoch that is at its end for one without provisional
            // numbers.
            jdbc.update(
                    "UPDATE match_epoch SET swept = least(?, unswept_until - 1) WHERE number = ?",
                    nodes.get(nodes.size() - 1),
                    live.number());
        }
        return nodes;
    }

    @Override
    public void switchTo(Epoch epoch) {
        live(epoch.what().entity()).ifPresent(this::end);
        jdbc.update(
                "UPDATE match_epoch SET state = 'LIVE', live_at = now(), swept = 0,"
                        + " unswept_until = coalesce((SELECT max(node) FROM match_node_" + epoch.number()
                        + "), 0) WHERE number = ?",
                epoch.number());
    }

    @Override
    public void end(Epoch epoch) {
        Tables tables = new Tables(epoch.what().entity(), epoch.number());
        jdbc.update("UPDATE match_epoch SET state = 'ENDED', ended_at = now() WHERE number = ?", epoch.number());
        jdbc.update("DELETE FROM match_capped WHERE epoch = ?", epoch.number());
        jdbc.update("DELETE FROM match_pending WHERE epoch = ?", epoch.number());
        jdbc.execute("DROP TABLE " + tables.nodes());
        jdbc.execute("DROP TABLE " + tables.blocks());
    }
}
