package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.strategy.Contributions;
import dev.serai.strategy.Outcome;
import dev.serai.strategy.Side;
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
    private final Disputes disputes;

    /** Merges where nobody pins anything and nothing is known beside the values. */
    public WeightedMerger(MergeDefinition definition, GoldenRecords store) {
        this(new Merging(definition, Evidence.NONE), store, null);
    }

    /** Merges where nobody wants to know of disputes. */
    public WeightedMerger(Merging merging, GoldenRecords store, @Nullable Pins pins) {
        this(merging, store, pins, Disputes.UNHEARD);
    }

    public WeightedMerger(Merging merging, GoldenRecords store, @Nullable Pins pins, Disputes disputes) {
        this.merging = merging;
        this.store = store;
        this.pins = pins;
        this.disputes = disputes;
    }

    /** What became of a cluster. */
    private record Merged(@Nullable GoldenChange change, List<Dispute> disputes) {}

    @Override
    public List<GoldenChange> merge(List<Cluster> clusters) {
        List<GoldenId> known = clusters.stream()
                .filter(cluster -> !isNew(cluster.event()))
                .map(Cluster::id)
                .toList();
        Map<GoldenId, GoldenChange> current = known.isEmpty() ? Map.of() : store.current(known);
        Map<RecordKey, List<Pin>> pinned = pinned(clusters);
        Merging informed = merging.about(clusters);
        // Others wait for this transaction, so every core that is free may help.
        List<Merged> merged = clusters.parallelStream()
                .map(cluster -> merged(cluster, informed, of(cluster, pinned), current.get(cluster.id())))
                .toList();
        disputes.heard(
                known, merged.stream().flatMap(one -> one.disputes().stream()).toList());
        List<GoldenChange> changes = merged.stream()
                .flatMap(one -> Optional.ofNullable(one.change()).stream())
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

    private static Merged merged(Cluster cluster, Merging merging, List<Pin> pins, @Nullable GoldenChange before) {
        long version = before == null ? 1 : before.version() + 1;
        long previous = before == null ? 0 : before.sequence();
        if (cluster.event().ends()) {
            return new Merged(
                    new GoldenChange(0, cluster.id(), version, cluster.event(), null, null, previous, Set.of()),
                    List.of());
        }
        Golden golden = merging.golden(cluster.members(), pins);
        CanonicalRecord old = before == null ? null : before.content();
        List<Dispute> found = disputes(merging.definition(), cluster.id(), golden);
        if (golden.content().equals(old) && !isNews(cluster.event())) {
            return new Merged(null, found);
        }
        GoldenChange change = new GoldenChange(
                0,
                cluster.id(),
                version,
                cluster.event(),
                golden.content(),
                golden.provenance().json(),
                previous,
                echoOf(cluster, old, golden.content()));
        return new Merged(change, found);
    }

    static List<Dispute> disputes(MergeDefinition definition, GoldenId id, Golden golden) {
        return golden.contests().stream()
                .map(contest -> dispute(definition, id, contest))
                .toList();
    }

    private static Dispute dispute(MergeDefinition definition, GoldenId golden, Golden.Contest contest) {
        List<String> fields = contest.rule().fields().stream()
                .map(index -> definition.schema().field(index).path().text())
                .toList();
        Outcome outcome = contest.outcome();
        List<Side> sides = new Contributions(contest.heard(), contest.rule().terms()).sides();
        return new Dispute(golden, fields, outcome.confidence(), outcome.winners(), sides);
    }

    /** That a customer was split off is news to everyone, also to those who sent its values. */
    private static Set<String> echoOf(Cluster cluster, @Nullable CanonicalRecord before, CanonicalRecord after) {
        return cluster.event().kind() == ClusterEvent.Kind.SPLIT ? Set.of() : Echo.of(before, after, cluster.members());
    }
}
