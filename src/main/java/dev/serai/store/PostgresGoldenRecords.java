package dev.serai.store;

import dev.serai.merge.GoldenRecords;
import dev.serai.record.CanonicalJson;
import dev.serai.record.ClusterEvent;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the golden records of one entity in PostgreSQL, as a log to which versions are appended. */
public final class PostgresGoldenRecords implements GoldenRecords {

    private static final String CURRENT = """
            SELECT v.golden_id, v.seq, v.version, v.event, v.other, v.content, v.previous
            FROM unnest(?) AS g (id)
            CROSS JOIN LATERAL
                 (SELECT * FROM golden_version WHERE golden_id = g.id ORDER BY version DESC LIMIT 1) v
            """;

    private static final String SEQUENCES =
            "SELECT nextval('golden_version_seq_seq'::regclass) FROM generate_series(1, ?)";

    private static final String TOTAL = """
            INSERT INTO golden_total (entity, total) VALUES (?, ?)
            ON CONFLICT (entity) DO UPDATE SET total = golden_total.total + excluded.total
            """;

    private static final String COLUMNS =
            "golden_version (seq, entity, golden_id, version, event, other, content, provenance, previous, echo_of)";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final EntitySchema schema;

    public PostgresGoldenRecords(DataSource dataSource, EntitySchema schema) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
    }

    @Override
    public Map<GoldenId, GoldenChange> current(Collection<GoldenId> ids) {
        List<GoldenId> sorted = ids.stream().distinct().toList();
        Map<GoldenId, GoldenChange> current = new HashMap<>();
        jdbc.query(
                CURRENT,
                row -> {
                    GoldenChange change = change(row);
                    current.put(change.id(), change);
                },
                Column.numbers(sorted, GoldenId::number));
        return current;
    }

    private GoldenChange change(ResultSet row) throws SQLException {
        long other = row.getLong(5);
        GoldenId otherId = row.wasNull() ? null : new GoldenId(schema.entity(), other);
        String content = row.getString(6);
        return new GoldenChange(
                row.getLong(2),
                new GoldenId(schema.entity(), row.getLong(1)),
                row.getLong(3),
                new ClusterEvent(ClusterEvent.Kind.valueOf(row.getString(4)), otherId),
                content == null ? null : CanonicalJson.read(schema, content),
                null,
                row.getLong(7),
                Set.of());
    }

    @Override
    public List<GoldenChange> append(List<GoldenChange> changes) {
        List<Long> sequences = jdbc.queryForList(SEQUENCES, Long.class, changes.size());
        List<GoldenChange> appended = new ArrayList<>(changes.size());
        List<Optional<String>> contents = changes.parallelStream()
                .map(change -> Optional.ofNullable(change.content()).map(CanonicalJson::write))
                .toList();
        Rows rows = new Rows(10, changes.size());
        for (int i = 0; i < changes.size(); i++) {
            GoldenChange change = numbered(changes.get(i), sequences.get(i));
            appended.add(change);
            add(change, contents.get(i).orElse(null), rows);
        }
        rows.copyInto(COLUMNS, dataSource);
        count(changes);
        return appended;
    }

    private void count(List<GoldenChange> changes) {
        int more = changes.stream().mapToInt(change -> born(change.event())).sum();
        if (more != 0) {
            jdbc.update(TOTAL, schema.entity(), more);
        }
    }

    private static int born(ClusterEvent event) {
        return switch (event.kind()) {
            case CREATED, SPLIT -> 1;
            case MERGED, RETIRED -> -1;
            case CHANGED, JOINED, MOVED -> 0;
        };
    }

    private static GoldenChange numbered(GoldenChange change, long sequence) {
        return new GoldenChange(
                sequence,
                change.id(),
                change.version(),
                change.event(),
                change.content(),
                change.provenance(),
                change.previous(),
                change.echoOf());
    }

    private static void add(GoldenChange change, @Nullable String content, Rows rows) {
        GoldenId other = change.event().other();
        rows.row()
                .add(change.sequence())
                .add(change.id().entity())
                .add(change.id().number())
                .add(change.version())
                .add(change.event().kind().name())
                .add(other == null ? null : Long.valueOf(other.number()))
                .add(content)
                .add(change.provenance())
                .add(change.previous())
                .add(new TreeSet<>(change.echoOf()));
    }
}
