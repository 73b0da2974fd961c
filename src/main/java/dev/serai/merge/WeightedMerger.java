package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges clusters by the strategies and weights of a definition, and appends what became different to the change log. */
public final class WeightedMerger implements Merger {

    private final MergeDefinition definition;
    private final GoldenRecords store;

    public WeightedMerger(MergeDefinition definition, GoldenRecords store) {
        this.definition = definition;
        this.store = store;
    }

    @Override
    public List<GoldenChange> merge(List<Cluster> clusters) {
        List<GoldenId> known = clusters.stream()
                .filter(cluster -> !isNew(cluster.event()))
                .map(Cluster::id)
                .toList();
        Map<GoldenId, GoldenChange> current = known.isEmpty() ? Map.of() : store.current(known);
        List<GoldenChange> changes = new ArrayList<>();
        for (Cluster cluster : clusters) {
            change(cluster, current.get(cluster.id())).ifPresent(changes::add);
        }
        return changes.isEmpty() ? List.of() : store.append(changes);
    }

    private static boolean isNew(ClusterEvent event) {
        return event.kind() == ClusterEvent.Kind.CREATED || event.kind() == ClusterEvent.Kind.SPLIT;
    }

    /** Who follows the records of a customer must hear of them, also where no value changed. */
    private static boolean isNews(ClusterEvent event) {
        return event.kind() == ClusterEvent.Kind.JOINED || event.kind() == ClusterEvent.Kind.MOVED;
    }

    private Optional<GoldenChange> change(Cluster cluster, @Nullable GoldenChange before) {
        long version = before == null ? 1 : before.version() + 1;
        long previous = before == null ? 0 : before.sequence();
        if (cluster.event().ends()) {
            return Optional.of(
                    new GoldenChange(0, cluster.id(), version, cluster.event(), null, null, previous, Set.of()));
        }
        Golden golden = Golden.of(cluster.members(), definition);
        CanonicalRecord old = before == null ? null : before.content();
        if (golden.content().equals(old) && !isNews(cluster.event())) {
            return Optional.empty();
        }
        return Optional.of(new GoldenChange(
                0,
                cluster.id(),
                version,
                cluster.event(),
                golden.content(),
                golden.provenance().json(),
                previous,
                echoOf(cluster, old, golden.content())));
    }

    /** That a customer was split off is news to everyone, also to those who sent its values. */
    private static Set<String> echoOf(Cluster cluster, @Nullable CanonicalRecord before, CanonicalRecord after) {
        return cluster.event().kind() == ClusterEvent.Kind.SPLIT ? Set.of() : Echo.of(before, after, cluster.members());
    }
}
