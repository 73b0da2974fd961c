package dev.serai.store;

import dev.serai.match.SourceRecords;
import dev.serai.match.StorePlan;
import dev.serai.match.StoredRecord;
import dev.serai.match.StoredVersion;
import dev.serai.record.CanonicalJson;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.SourceRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the source records of one entity in PostgreSQL, with one statement a batch for each thing to do. */
public final class PostgresSourceRecords implements SourceRecords {

    /**
     * Every statement of the transaction looks up a known number of rows by an index. Without these settings the planner,
     * while the tables are young, keeps plans that read whole tables, and goes on with them when the tables have grown.
     */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.match.' || ?, 0)),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)
            """;

    private static final String STORED = """
            SELECT r.partner, r.source_key, r.version, r.content_hash, r.golden_id
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM source_record
                  WHERE entity = ? AND partner = k.partner AND source_key = k.source_key LIMIT 1) r
            """;

    private static final String MEMBERS = """
            SELECT golden_id, id, partner, source_key, version, content_hash, content, intake, intake_row, revision
            FROM source_record WHERE golden_id = ANY (?)
            """;

    private static final String DELETED = """
            SELECT r.golden_id, r.id, r.partner, r.source_key, r.version, r.content_hash, r.content, r.intake,
                   r.intake_row, r.revision
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM source_record
                  WHERE entity = ? AND partner = k.partner AND source_key = k.source_key LIMIT 1) r
            WHERE r.golden_id = 0
            """;

    private static final String COLUMNS =
            "source_record (golden_id, entity, partner, source_key, version, content_hash,"
                    + " content, intake, intake_row, revision)";

    private static final String REPLACE = """
            UPDATE source_record r SET version = n.version, content_hash = n.content_hash, content = n.content::json,
                   intake = n.intake, intake_row = n.intake_row, revision = n.revision
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                 AS n (golden_id, id, version, content_hash, content, intake, intake_row, revision)
            WHERE r.golden_id = n.golden_id AND r.id = n.id
            """;

    private static final String MOVE = """
            UPDATE source_record r SET golden_id = m.golden_to
            FROM unnest(?, ?, ?) AS m (golden_from, id, golden_to)
            WHERE r.golden_id = m.golden_from AND r.id = m.id
            """;

    private static final String MOVE_KEYS = """
            UPDATE match_key k SET golden_id = m.golden_id FROM unnest(?, ?) AS m (key, golden_id) WHERE k.key = m.key
            """;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final EntitySchema schema;

    public PostgresSourceRecords(DataSource dataSource, EntitySchema schema) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
    }

    @Override
    public void lock() {
        jdbc.query(LOCK, row -> {}, schema.entity());
    }

    @Override
    public Map<RecordKey, StoredVersion> stored(Collection<RecordKey> keys) {
        Map<RecordKey, StoredVersion> stored = new HashMap<>();
        List<RecordKey> sorted = keys.stream().sorted().toList();
        jdbc.query(
                STORED,
                row -> {
                    stored.put(
                            new RecordKey(row.getString(1), schema.entity(), row.getString(2)),
                            new StoredVersion(new RecordVersion(row.getLong(3), hash(row, 4)), row.getLong(5)));
                },
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                schema.entity());
        return stored;
    }

    @Override
    public Map<ContentHash, Long> goldenNumbers(Collection<ContentHash> matchKeys) {
        Map<ContentHash, Long> numbers = new HashMap<>();
        List<ContentHash> sorted = matchKeys.stream().sorted().toList();
        jdbc.query(
                "SELECT key, golden_id FROM match_key WHERE key = ANY (?)",
                row -> {
                    numbers.put(hash(row, 1), row.getLong(2));
                },
                Column.uuids(sorted, ContentHash::asUuid));
        return numbers;
    }

    @Override
    public List<StoredRecord> deleted(Collection<RecordKey> keys) {
        List<RecordKey> sorted = keys.stream().sorted().toList();
        return jdbc.query(
                DELETED,
                (row, index) -> member(schema, row),
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                schema.entity());
    }

    @Override
    public List<StoredRecord> members(Collection<Long> goldenNumbers) {
        List<Long> sorted = goldenNumbers.stream().sorted().toList();
        return jdbc.query(MEMBERS, (row, index) -> member(schema, row), Column.numbers(sorted, number -> number));
    }

    static StoredRecord member(EntitySchema schema, ResultSet row) throws SQLException {
        RecordKey key = new RecordKey(row.getString(3), schema.entity(), row.getString(4));
        RecordVersion version = new RecordVersion(row.getLong(5), hash(row, 6));
        Lineage lineage = new Lineage(row.getObject(8, UUID.class), row.getLong(9), row.getString(10));
        return new StoredRecord(
                row.getLong(2),
                row.getLong(1),
                new SourceRecord(key, version, CanonicalJson.read(schema, row.getString(7)), lineage));
    }

    private static ContentHash hash(ResultSet row, int column) throws SQLException {
        return ContentHash.from(row.getObject(column, UUID.class));
    }

    @Override
    public List<Long> nextGoldenNumbers(int count) {
        return jdbc.queryForList("SELECT nextval('golden_number') FROM generate_series(1, ?)", Long.class, count);
    }

    @Override
    public void apply(StorePlan plan) {
        replace(plan.replaced());
        move(plan.moved());
        add(plan.added());
        applyKeys(plan);
    }

    private void replace(List<StoredRecord> replaced) {
        if (replaced.isEmpty()) {
            return;
        }
        jdbc.update(
                REPLACE,
                Column.numbers(replaced, StoredRecord::golden),
                Column.numbers(replaced, StoredRecord::id),
                Column.numbers(replaced, r -> r.record().version().number()),
                Column.uuids(replaced, r -> r.record().version().content().asUuid()),
                Column.texts(replaced, r -> CanonicalJson.write(r.record().content())),
                Column.uuids(replaced, r -> r.record().lineage().intake()),
                Column.numbers(replaced, r -> r.record().lineage().row()),
                Column.texts(replaced, r -> r.record().lineage().revision()));
    }

    private void move(List<StorePlan.Moved> moved) {
        if (!moved.isEmpty()) {
            jdbc.update(
                    MOVE,
                    Column.numbers(moved, StorePlan.Moved::from),
                    Column.numbers(moved, StorePlan.Moved::id),
                    Column.numbers(moved, StorePlan.Moved::to));
        }
    }

    private void add(List<StorePlan.Added> added) {
        List<String> contents = added.parallelStream()
                .map(one -> CanonicalJson.write(one.record().content()))
                .toList();
        Rows rows = new Rows(10, added.size());
        for (int i = 0; i < contents.size(); i++) {
            StorePlan.Added one = added.get(i);
            SourceRecord record = one.record();
            rows.row()
                    .add(one.golden())
                    .add(schema.entity())
                    .add(record.key().partner())
                    .add(record.key().sourceKey())
                    .add(record.version().number())
                    .add(record.version().content().asUuid())
                    .add(contents.get(i))
                    .add(record.lineage().intake())
                    .add(record.lineage().row())
                    .add(record.lineage().revision());
        }
        rows.copyInto(COLUMNS, dataSource);
    }

    private void applyKeys(StorePlan plan) {
        Rows rows = new Rows(2, plan.newKeys().size());
        new TreeMap<>(plan.newKeys())
                .forEach((key, golden) -> rows.row().add(key.asUuid()).add(golden));
        rows.copyInto("match_key (key, golden_id)", dataSource);
        if (!plan.movedKeys().isEmpty()) {
            List<Map.Entry<ContentHash, Long>> moved = List.copyOf(new TreeMap<>(plan.movedKeys()).entrySet());
            jdbc.update(
                    MOVE_KEYS,
                    Column.uuids(moved, entry -> entry.getKey().asUuid()),
                    Column.numbers(moved, Map.Entry::getValue));
        }
        if (!plan.goneKeys().isEmpty()) {
            List<ContentHash> gone = plan.goneKeys().stream().sorted().toList();
            jdbc.update("DELETE FROM match_key WHERE key = ANY (?)", Column.uuids(gone, ContentHash::asUuid));
        }
    }
}
