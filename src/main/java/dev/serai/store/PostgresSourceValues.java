package dev.serai.store;

import dev.serai.decision.SourceValues;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up source records in PostgreSQL. */
public final class PostgresSourceValues implements SourceValues {

    private static final String READ = """
            SELECT r.partner, r.source_key, r.content FROM unnest(?, ?) AS k (partner, source_key)
            JOIN source_record r ON r.entity = ? AND r.partner = k.partner AND r.source_key = k.source_key
            """;

    private final JdbcTemplate jdbc;
    private final Function<String, EntitySchema> schemas;

    /**
     * A reader of source records.
     *
     * @param schemas gives the schema of an entity, and throws IllegalArgumentException when there is none
     */
    public PostgresSourceValues(DataSource dataSource, Function<String, EntitySchema> schemas) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schemas = schemas;
    }

    @Override
    public Map<RecordKey, CanonicalRecord> of(String entity, Collection<RecordKey> records) {
        EntitySchema schema = schemas.apply(entity);
        List<RecordKey> sorted = records.stream().sorted().toList();
        Map<RecordKey, CanonicalRecord> found = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    found.put(
                            new RecordKey(row.getString(1), entity, row.getString(2)),
                            CanonicalJson.read(schema, row.getString(3)));
                },
                Column.texts(sorted, RecordKey::partner),
                Column.texts(sorted, RecordKey::sourceKey),
                entity);
        return found;
    }
}
