package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges clusters by the strategies and weights of a definition, and appends what became different to the change log. */
public final class WeightedMerger implements Merger {

    private final Merging merging;
    private final GoldenRecords store;
    private final @Nullable Pins pins;

    /** Merges where nobody pins anything and nothing is known beside the values. */
    public WeightedMerger(MergeDefinition definition, GoldenRecords store) {
        this(new Merging(definition, Evidence.NONE), store, null);
    }

    public WeightedMerger(Merging merging, GoldenRecords store, @Nullable Pins pins) {
        this.merging = merging;
        this.store = store;
        this.pins = pins;
    }

    @Override
    public List<GoldenChange> merge(List<Cluster> clusters) {
        List<GoldenId> known = clusters.stream()
                .filter(cluster -> !isNew(cluster.event()))
                .map(Cluster::id)
                .toList();
        Map<GoldenId, GoldenChange> current = known.isEmpty() ? Map.of() : store.current(known);
        Map<RecordKey, List<Pin>> pinned = pinned(clusters);
        // Others wait for this transaction, so every core that is free may help.
        List<GoldenChange> changes = clusters.parallelStream()
                .map(cluster -> change(cluster, pinned, current.get(cluster.id())))
                .flatMap(Optional::stream)
                .toList();
        return changes.isEmpty() ? List.of() : store.append(changes);
    }

    private static boolean isNew(ClusterEvent event) {
        return event.kind() == ClusterEvent.Kind.CREATED || event.kind() == ClusterEvent.Kind.SPLIT;
    }

    /** Who follows the records of a customer must hear of them, also where no value changed. */
    private static boolean isNews(ClusterEvent event) {
        return event.kind() == ClusterEvent.Kind.JOINED || event.kind() == ClusterEvent.Kind.MOVED;
    }

    private Map<RecordKey, List<Pin>> pinned(List<Cluster> clusters) {
        if (pins == null) {
            return Map.of();
        }
        List<RecordKey> keys = new ArrayList<>();
        clusters.forEach(cluster -> cluster.members().forEach(member -> keys.add(member.key())));
        return pins.inForce(keys).stream().collect(Collectors.groupingBy(Pin::anchor));
    }

    static List<Pin> of(Cluster cluster, Map<RecordKey, List<Pin>> pinned) {
        if (pinned.isEmpty()) {
            return List.of();
        }
        return cluster.members().stream()
                .flatMap(member -> pinned.getOrDefault(member.key(), List.of()).stream())
                .toList();
    }

    private Optional<GoldenChange> change(
            Cluster cluster, Map<RecordKey, List<Pin>> pinned, @Nullable GoldenChange before) {
        long version = before == null ? 1 : before.version() + 1;
        long previous = before == null ? 0 : before.sequence();
        if (cluster.event().ends()) {
            return Optional.of(
                    new GoldenChange(0, cluster.id(), version, cluster.event(), null, null, previous, Set.of()));
        }
        Golden golden = merging.golden(cluster.members(), of(cluster, pinned));
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
