package dev.serai.store;

import dev.serai.merge.Merger;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.ReferenceOrder;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Merges an entity with its references resolved, and then has those follow that refer to it. They follow under their own lock, which
 * is taken after the entity's: a lock of what is referred to always comes before that of what refers, so that nobody waits in a
 * circle. A record that arrives at the same time either sees what was stored here, or is seen.
 */
public final class ReferringMerger implements Merger {

    private static final String FOLLOWING = """
            SELECT DISTINCT own.entity, own.golden_id
            FROM (SELECT f.entity, f.partner, f.source_key
                  FROM unnest(?, ?, ?) AS m (partner, target_key, golden)
                  CROSS JOIN LATERAL
                       (SELECT * FROM record_reference
                        WHERE target = ? AND partner = m.partner AND target_key = m.target_key
                          AND golden <> m.golden OFFSET 0) f
                  UNION
                  SELECT f.entity, f.partner, f.source_key
                  FROM unnest(?) AS touched (golden)
                  CROSS JOIN LATERAL
                       (SELECT * FROM record_reference WHERE golden = touched.golden AND golden > 0 OFFSET 0) f
                  LEFT JOIN LATERAL
                       (SELECT golden_id FROM source_record
                        WHERE entity = f.target AND partner = f.partner AND source_key = f.target_key LIMIT 1) now ON true
                  WHERE coalesce(now.golden_id, 0) <> f.golden) f
            CROSS JOIN LATERAL
                 (SELECT entity, golden_id FROM source_record
                  WHERE entity = f.entity AND partner = f.partner AND source_key = f.source_key LIMIT 1) own
            WHERE own.golden_id > 0
            """;

    private final String entity;
    private final Merger merger;
    private final PostgresReferences references;
    private final SortedMap<String, Follower> followers;
    private final JdbcTemplate jdbc;

    /** An entity that refers to the one that is merged. */
    private record Follower(PostgresClusters clusters, PostgresReferences references, Merger merger) {

        List<GoldenChange> follow(Collection<GoldenId> ids) {
            return merger.merge(references.recorded(clusters.of(ids)));
        }
    }

    /**
     * A merger for one entity.
     *
     * @param mergers of each entity, with its schema, as if there were no references
     */
    public ReferringMerger(EntitySchema schema, Map<EntitySchema, Merger> mergers, DataSource database) {
        this.entity = schema.entity();
        this.merger = Objects.requireNonNull(mergers.get(schema));
        this.references = new PostgresReferences(database, schema);
        this.followers = followers(mergers, database);
        this.jdbc = new JdbcTemplate(database);
    }

    /** In the order in which their locks are taken: what others refer to comes before them. */
    private SortedMap<String, Follower> followers(Map<EntitySchema, Merger> mergers, DataSource database) {
        ReferenceOrder order = ReferenceOrder.of(mergers.keySet());
        SortedMap<String, Follower> followers = new TreeMap<>(order);
        mergers.forEach((schema, merging) -> {
            if (schema.fields().stream().anyMatch(field -> entity.equals(field.refersTo()))) {
                followers.put(
                        schema.entity(),
                        new Follower(
                                new PostgresClusters(database, schema),
                                new PostgresReferences(database, schema),
                                merging));
            }
        });
        return followers;
    }

    @Override
    public List<GoldenChange> merge(List<Cluster> clusters) {
        List<GoldenChange> changes = new ArrayList<>(merger.merge(references.recorded(clusters)));
        if (!followers.isEmpty() && !clusters.isEmpty()) {
            followers.values().forEach(follower -> follower.clusters().lock());
            following(clusters)
                    .forEach((name, ids) -> changes.addAll(
                            Objects.requireNonNull(followers.get(name)).follow(ids)));
        }
        return changes;
    }

    /** Whose references lead elsewhere than when they were last merged. */
    private Map<String, Set<GoldenId>> following(List<Cluster> clusters) {
        List<Membership> members = new ArrayList<>();
        for (Cluster cluster : clusters) {
            for (SourceRecord member : cluster.members()) {
                members.add(new Membership(
                        member.key().partner(),
                        member.key().sourceKey(),
                        cluster.id().number()));
            }
        }
        Map<String, Set<GoldenId>> following = new TreeMap<>();
        jdbc.query(
                FOLLOWING,
                row -> {
                    String name = row.getString(1);
                    if (followers.containsKey(name)) {
                        following
                                .computeIfAbsent(name, any -> new LinkedHashSet<>())
                                .add(new GoldenId(name, row.getLong(2)));
                    }
                },
                Column.texts(members, Membership::partner),
                Column.texts(members, Membership::key),
                Column.numbers(members, Membership::golden),
                entity,
                Column.numbers(clusters, cluster -> cluster.id().number()));
        return following;
    }

    /** A record and the golden number that it belongs to now. */
    private record Membership(String partner, String key, long golden) {}
}
