package dev.serai.store;

import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads source records of one entity for those who only look: learning, evaluating, explaining. */
public final class PostgresSourceSample {

    private static final String COLUMNS =
            "golden_id, id, partner, source_key, version, content_hash, content, intake, intake_row, revision";

    private final JdbcTemplate jdbc;
    private final EntitySchema schema;

    public PostgresSourceSample(DataSource dataSource, EntitySchema schema) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
    }

    /** How many records there are, without deleted ones. */
    public long count() {
        Long count = jdbc.queryForObject(
                "SELECT count(*) FROM source_record WHERE entity = ? AND golden_id <> 0", Long.class, schema.entity());
        return count == null ? 0 : count;
    }

    /** All records, or as many: then always the same ones, chosen by a hash of their keys. */
    public List<StoredRecord> records(int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM source_record WHERE entity = ? AND golden_id <> 0"
                        + " ORDER BY md5(partner || chr(31) || source_key) LIMIT ?",
                (row, index) -> PostgresSourceRecords.member(schema, row),
                schema.entity(),
                most);
    }

    public Optional<StoredRecord> record(String partner, String sourceKey) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM source_record WHERE entity = ? AND partner = ? AND source_key = ?",
                        (row, index) -> PostgresSourceRecords.member(schema, row),
                        schema.entity(),
                        partner,
                        sourceKey)
                .stream()
                .findFirst();
    }

    public List<StoredRecord> ofGolden(long number) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM source_record WHERE golden_id = ? AND entity = ?"
                        + " ORDER BY partner, source_key",
                (row, index) -> PostgresSourceRecords.member(schema, row),
                number,
                schema.entity());
    }

    /** Every decision about one of these records. */
    public List<LinkConstraint> constraints(Collection<RecordKey> keys) {
        return PostgresConstraints.about(jdbc, schema.entity(), keys);
    }
}
