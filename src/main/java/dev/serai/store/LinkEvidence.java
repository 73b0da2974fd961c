package dev.serai.store;

import dev.serai.match.Belonging;
import dev.serai.match.Constraint;
import dev.serai.match.Constraints;
import dev.serai.match.PreparedRecord;
import dev.serai.match.Resolver;
import dev.serai.match.incremental.DeclaredLinks;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.merge.Evidence;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How sure matching is of source records, by the model that is live and the decisions in force; where no model is live, certain. */
public final class LinkEvidence implements Evidence {

    private final EntitySchema schema;
    private final Epochs epochs;
    private final JdbcTemplate jdbc;
    private volatile @Nullable Compiled compiled;

    public LinkEvidence(DataSource database, EntitySchema schema) {
        this.schema = schema;
        this.epochs = new PostgresEpochs(database, any -> schema);
        this.jdbc = new JdbcTemplate(database);
    }

    /** The model of an epoch, and the keys that bring nobody together in it. */
    private record Compiled(int epoch, Resolver resolver, CappedKeys capped) {}

    /** Of the definition and model that are live; empty when there are none. */
    public String revision() {
        return epochs.live(schema.entity()).map(live -> live.what().revision()).orElse("");
    }

    @Override
    public Evidence about(Collection<Cluster> clusters) {
        List<Cluster> shared = clusters.stream()
                .filter(cluster -> cluster.members().size() > 1)
                .toList();
        Optional<Epochs.Epoch> live = shared.isEmpty() ? Optional.empty() : epochs.live(schema.entity());
        if (live.isEmpty()) {
            return this;
        }
        Compiled now = compiled(live.get());
        Resolver resolver = now.resolver();
        Set<Long> capped = now.capped().now();
        Constraints decided = decided(shared, resolver);
        Map<RecordKey, Double> sure = new HashMap<>();
        shared.parallelStream()
                .map(cluster -> new Belonging(resolver).of(prepared(cluster, resolver, capped), decided))
                .toList()
                .forEach(sure::putAll);
        return new Known(sure);
    }

    private Compiled compiled(Epochs.Epoch live) {
        Compiled now = compiled;
        if (now == null || now.epoch() != live.number()) {
            now = new Compiled(
                    live.number(),
                    ResolverModel.of(live.what(), schema).resolver(),
                    new CappedKeys(jdbc, live.number()));
            compiled = now;
        }
        return now;
    }

    private Constraints decided(List<Cluster> clusters, Resolver resolver) {
        List<RecordKey> keys = clusters.stream()
                .flatMap(cluster -> cluster.members().stream().map(SourceRecord::key))
                .toList();
        List<LinkConstraint> links = new DeclaredLinks(resolver.definition().links())
                .with(PostgresConstraints.about(jdbc, schema.entity(), keys), keys);
        return Constraints.of(links.stream()
                .map(link -> new Constraint(
                        link.one(),
                        link.other(),
                        Constraint.Kind.valueOf(link.kind().name())))
                .toList());
    }

    private static List<PreparedRecord> prepared(Cluster cluster, Resolver resolver, Set<Long> capped) {
        return cluster.members().stream()
                .map(member -> resolver.prepare(member.key(), member.content()).without(capped::contains))
                .toList();
    }

    /** What was worked out about some customers. */
    private record Known(Map<RecordKey, Double> sure) implements Evidence {

        @Override
        public double confidence(SourceRecord record, List<SourceRecord> cluster) {
            return sure.getOrDefault(record.key(), 1.0);
        }
    }
}
