package dev.serai.store;

import dev.serai.match.StorePlan;
import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.SourceStore;
import dev.serai.record.CanonicalJson;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the source records of one entity in PostgreSQL, for matching by a model: it knows their ids before they are stored. */
public final class PostgresSourceStore implements SourceStore {

    private static final String KNOWN = """
            SELECT r.partner, r.source_key, r.id, r.version, r.content_hash, r.golden_id
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM source_record
                  WHERE entity = ? AND partner = k.partner AND source_key = k.source_key LIMIT 1) r
            """;

    private static final String COLUMNS =
            "source_record (golden_id, id, entity, partner, source_key, version, content_hash,"
                    + " content, intake, intake_row, revision)";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final EntitySchema schema;
    private final PostgresSourceRecords records;

    public PostgresSourceStore(DataSource dataSource, EntitySchema schema) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
        this.records = new PostgresSourceRecords(dataSource, schema);
    }

    @Override
    public Map<RecordKey, Known> known(Collection<RecordKey> keys) {
        Map<RecordKey, Known> known = new HashMap<>();
        List<RecordKey> sorted = keys.stream().sorted().toList();
        jdbc.query(
                KNOWN,
                row -> {
                    RecordVersion version =
                            new RecordVersion(row.getLong(4), ContentHash.from(row.getObject(5, UUID.class)));
                    known.put(
                            new RecordKey(row.getString(1), schema.entity(), row.getString(2)),
                            new Known(row.getLong(3), version, row.getLong(6)));
                },
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                schema.entity());
        return known;
    }

    @Override
    public List<StoredRecord> members(Collection<Long> goldenNumbers) {
        return records.members(goldenNumbers);
    }

    @Override
    public List<Long> nextIds(int count) {
        return jdbc.queryForList(
                "SELECT nextval(pg_get_serial_sequence('source_record', 'id')) FROM generate_series(1, ?)",
                Long.class,
                count);
    }

    @Override
    public List<Long> nextGoldenNumbers(int count) {
        return records.nextGoldenNumbers(count);
    }

    @Override
    public void apply(List<StoredRecord> added, List<StoredRecord> replaced, List<StorePlan.Moved> moved) {
        records.apply(new StorePlan(List.of(), replaced, moved, Map.of(), Map.of(), Set.of()));
        Rows rows = new Rows(11, added.size());
        for (StoredRecord one : added) {
            SourceRecord record = one.record();
            rows.row()
                    .add(one.golden())
                    .add(one.id())
                    .add(schema.entity())
                    .add(record.key().partner())
                    .add(record.key().sourceKey())
                    .add(record.version().number())
                    .add(record.version().content().asUuid())
                    .add(CanonicalJson.write(record.content()))
                    .add(record.lineage().intake())
                    .add(record.lineage().row())
                    .add(record.lineage().revision());
        }
        rows.copyInto(COLUMNS, dataSource);
    }
}
