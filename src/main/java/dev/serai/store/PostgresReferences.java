package dev.serai.store;

import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts golden ids in the place of the partners' own keys in the reference fields of one entity. A key that belongs to nobody, or
 * not yet, becomes absent. Every call is within the caller's transaction.
 */
public final class PostgresReferences {

    private static final String GOLDEN = """
            SELECT k.target, k.partner, k.target_key, r.golden_id
            FROM unnest(?, ?, ?) AS k (target, partner, target_key)
            CROSS JOIN LATERAL
                 (SELECT golden_id FROM source_record
                  WHERE entity = k.target AND partner = k.partner AND source_key = k.target_key LIMIT 1) r
            WHERE r.golden_id > 0
            """;

    private static final String RECORD = """
            INSERT INTO record_reference AS old (entity, partner, source_key, field, target, target_key, golden)
            SELECT ?, n.* FROM unnest(?, ?, ?, ?, ?, ?) AS n (partner, source_key, field, target, target_key, golden)
            ON CONFLICT (entity, partner, source_key, field)
            DO UPDATE SET target = excluded.target, target_key = excluded.target_key, golden = excluded.golden
            WHERE (old.target, old.target_key, old.golden)
                  IS DISTINCT FROM (excluded.target, excluded.target_key, excluded.golden)
            """;

    private final JdbcTemplate jdbc;
    private final EntitySchema schema;
    private final int[] fields;

    public PostgresReferences(DataSource dataSource, EntitySchema schema) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
        this.fields = IntStream.range(0, schema.size())
                .filter(index -> schema.field(index).refersTo() != null)
                .toArray();
    }

    /** What one record says in one reference field; the key is null when it says nothing. */
    private record Reference(
            RecordKey from, CanonicalField field, @Nullable RecordKey to) {}

    /** The same clusters, their members with golden ids for keys. */
    public List<Cluster> resolved(List<Cluster> clusters) {
        return fields.length == 0 ? clusters : replaced(clusters, goldenOf(references(clusters)));
    }

    /** As {@link #resolved}, and remembers who refers to whom; the entity's lock must be held. */
    public List<Cluster> recorded(List<Cluster> clusters) {
        if (fields.length == 0) {
            return clusters;
        }
        List<Reference> references = references(clusters);
        Map<RecordKey, Long> golden = goldenOf(references);
        record(references, golden);
        return replaced(clusters, golden);
    }

    private List<Reference> references(List<Cluster> clusters) {
        List<Reference> references = new ArrayList<>();
        for (Cluster cluster : clusters) {
            for (SourceRecord member : cluster.members()) {
                for (int index : fields) {
                    references.add(new Reference(
                            member.key(), schema.field(index), target(member.key(), index, member.content())));
                }
            }
        }
        references.sort(Comparator.comparing(Reference::from)
                .thenComparing(reference -> reference.field().path()));
        return references;
    }

    private @Nullable RecordKey target(RecordKey from, int index, CanonicalRecord content) {
        String entity = schema.field(index).refersTo();
        return entity != null && content.get(index) instanceof String key
                ? new RecordKey(from.partner(), entity, key)
                : null;
    }

    private Map<RecordKey, Long> goldenOf(List<Reference> references) {
        List<RecordKey> keys = new ArrayList<>();
        references.forEach(reference -> {
            if (reference.to() != null) {
                keys.add(reference.to());
            }
        });
        Map<RecordKey, Long> golden = new HashMap<>();
        List<RecordKey> asked = keys.stream().distinct().sorted().toList();
        if (!asked.isEmpty()) {
            jdbc.query(
                    GOLDEN,
                    row -> {
                        golden.put(new RecordKey(row.getString(2), row.getString(1), row.getString(3)), row.getLong(4));
                    },
                    Column.texts(asked, RecordKey::entity),
                    Column.texts(asked, RecordKey::partner),
                    Column.texts(asked, RecordKey::sourceKey));
        }
        return golden;
    }

    private void record(List<Reference> references, Map<RecordKey, Long> golden) {
        if (references.isEmpty()) {
            return;
        }
        jdbc.update(
                RECORD,
                schema.entity(),
                Column.texts(references, one -> one.from().partner()),
                Column.texts(references, one -> one.from().sourceKey()),
                Column.texts(references, one -> one.field().path().text()),
                Column.texts(references, one -> one.field().refersTo()),
                Column.texts(
                        references, one -> one.to() == null ? null : one.to().sourceKey()),
                Column.numbers(references, one -> one.to() == null ? 0L : golden.getOrDefault(one.to(), 0L)));
    }

    private List<Cluster> replaced(List<Cluster> clusters, Map<RecordKey, Long> golden) {
        return clusters.stream()
                .map(cluster -> new Cluster(
                        cluster.id(),
                        cluster.members().stream()
                                .map(member -> replaced(member, golden))
                                .toList(),
                        cluster.changedBy(),
                        cluster.event()))
                .toList();
    }

    private SourceRecord replaced(SourceRecord member, Map<RecordKey, Long> golden) {
        CanonicalRecord.Builder content = CanonicalRecord.builder(member.content());
        for (int index : fields) {
            RecordKey to = target(member.key(), index, member.content());
            Long number = to == null ? null : golden.get(to);
            content.set(index, to == null || number == null ? null : new GoldenId(to.entity(), number).toString());
        }
        return new SourceRecord(member.key(), member.version(), content.build(), member.lineage());
    }
}
