package dev.serai.store;

import dev.serai.match.StoredRecord;
import dev.serai.merge.Clusters;
import dev.serai.merge.Stewardship;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the customers of one entity from where matching keeps them. */
public final class PostgresClusters implements Clusters, Stewardship.Owners {

    private static final String AFTER = "SELECT golden_id FROM source_record WHERE entity = ? AND golden_id > ?"
            + " GROUP BY golden_id ORDER BY golden_id LIMIT ?";

    private final JdbcTemplate jdbc;
    private final PostgresSourceRecords records;
    private final EntitySchema schema;
    private final UnaryOperator<List<Cluster>> shown;

    /** Gives members as they are stored: their references are the partners' keys. */
    public PostgresClusters(DataSource dataSource, EntitySchema schema) {
        this(dataSource, schema, UnaryOperator.identity());
    }

    /** Gives members as they are merged: their references are golden ids. */
    public static PostgresClusters resolved(DataSource dataSource, EntitySchema schema) {
        return new PostgresClusters(dataSource, schema, new PostgresReferences(dataSource, schema)::resolved);
    }

    private PostgresClusters(DataSource dataSource, EntitySchema schema, UnaryOperator<List<Cluster>> shown) {
        this.shown = shown;
        this.jdbc = new JdbcTemplate(dataSource);
        this.records = new PostgresSourceRecords(dataSource, schema);
        this.schema = schema;
    }

    @Override
    public void lock() {
        records.lock();
    }

    @Override
    public List<Cluster> after(long number, int limit) {
        return clusters(jdbc.queryForList(AFTER, Long.class, schema.entity(), number, limit));
    }

    @Override
    public List<Cluster> of(Collection<GoldenId> ids) {
        return clusters(ids.stream().map(GoldenId::number).toList());
    }

    private List<Cluster> clusters(List<Long> numbers) {
        Map<Long, List<SourceRecord>> members = new TreeMap<>();
        for (StoredRecord stored : numbers.isEmpty() ? List.<StoredRecord>of() : records.members(numbers)) {
            if (stored.record().key().entity().equals(schema.entity())) {
                members.computeIfAbsent(stored.golden(), any -> new ArrayList<>(4))
                        .add(stored.record());
            }
        }
        List<Cluster> clusters = new ArrayList<>(members.size());
        members.forEach((number, all) -> {
            all.sort(Comparator.comparing(SourceRecord::key));
            clusters.add(new Cluster(new GoldenId(schema.entity(), number), all, Set.of(), ClusterEvent.changed()));
        });
        return shown.apply(clusters);
    }

    @Override
    public long last() {
        Long last = jdbc.queryForObject(
                "SELECT coalesce(max(golden_id), 0) FROM source_record WHERE entity = ?", Long.class, schema.entity());
        return last == null ? 0 : last;
    }

    @Override
    public Optional<GoldenId> of(RecordKey record) {
        return jdbc
                .queryForList(
                        "SELECT golden_id FROM source_record WHERE entity = ? AND partner = ? AND source_key = ?",
                        Long.class,
                        record.entity(),
                        record.partner(),
                        record.sourceKey())
                .stream()
                .map(number -> new GoldenId(schema.entity(), number))
                .findFirst();
    }
}
