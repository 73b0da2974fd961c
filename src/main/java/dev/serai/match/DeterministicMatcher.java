package dev.serai.match;

import dev.serai.record.Batch;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Recognises the same customer by equal match keys, through as many records as it takes. It reads the clusters that a batch
 * touches, works out their parts anew from the records alone, and stores what became different.
 */
public final class DeterministicMatcher implements Matcher {

    private final MatchDefinition definition;
    private final SourceRecords store;

    public DeterministicMatcher(MatchDefinition definition, SourceRecords store) {
        this.definition = definition;
        this.store = store;
    }

    /** Throws IllegalArgumentException when a record is of another entity. */
    @Override
    public MatchResult match(Batch batch) {
        NewestOfBatch newest = new NewestOfBatch(batch.records());
        Map<RecordKey, List<ContentHash>> keys = keysOf(newest);
        store.lock();
        Map<RecordKey, StoredVersion> stored = store.stored(newest.keys());
        newest.leaveOutStored(stored);
        keys.keySet().retainAll(newest.keys());
        List<Cluster> clusters = newest.keys().isEmpty() ? List.of() : recluster(newest.records(), keys, stored);
        return new MatchResult(clusters, newest.keys().size(), newest.superseded(), newest.repeated());
    }

    /** Before the lock is taken, so that several workers can do this at the same time. */
    private Map<RecordKey, List<ContentHash>> keysOf(NewestOfBatch newest) {
        Map<RecordKey, List<ContentHash>> keys = new HashMap<>();
        newest.records().forEach((key, record) -> {
            if (!key.entity().equals(entity())) {
                throw new IllegalArgumentException("a " + key.entity() + " was given to the matcher of " + entity());
            }
            keys.put(key, definition.keysOf(record.content()));
        });
        return keys;
    }

    private List<Cluster> recluster(
            Map<RecordKey, SourceRecord> fresh,
            Map<RecordKey, List<ContentHash>> keys,
            Map<RecordKey, StoredVersion> stored) {
        Set<ContentHash> asked = new HashSet<>();
        keys.values().forEach(asked::addAll);
        Map<ContentHash, Long> owners = new HashMap<>(store.goldenNumbers(asked));
        Set<Long> affected = new TreeSet<>(owners.values());
        stored.forEach((key, version) -> {
            if (fresh.containsKey(key)) {
                affected.add(version.golden());
            }
        });
        boolean back = affected.remove(SourceRecords.NOBODY);
        List<StoredRecord> members = new ArrayList<>(affected.isEmpty() ? List.of() : store.members(affected));
        if (back) {
            members.addAll(store.deleted(fresh.keySet()));
        }

        Neighbourhood neighbourhood = new Neighbourhood(definition, owners);
        members.forEach(
                member -> neighbourhood.add(member, fresh.get(member.record().key()), keys));
        fresh.forEach((key, record) -> {
            if (!stored.containsKey(key)) {
                neighbourhood.add(record, keys.getOrDefault(key, List.of()));
            }
        });
        List<Component> components = Components.of(neighbourhood.nodes());
        Map<Long, Component> ended = StableIds.assign(entity(), components, store::nextGoldenNumbers);
        store.apply(neighbourhood.plan(components));
        return clusters(components, ended, neighbourhood);
    }

    private List<Cluster> clusters(
            List<Component> components, Map<Long, Component> ended, Neighbourhood neighbourhood) {
        Map<Long, Set<String>> changers = changersByOrigin(components, neighbourhood.deleted());
        List<Cluster> clusters = new ArrayList<>();
        for (Component component : components) {
            if (isTouched(component, neighbourhood.memberCounts())) {
                clusters.add(new Cluster(
                        id(component.golden()),
                        component.records(),
                        changedBy(component, changers),
                        component.event()));
            }
        }
        ended.forEach((number, into) -> clusters.add(new Cluster(
                id(number), List.of(), changedBy(into, changers), ClusterEvent.mergedInto(id(into.golden())))));
        neighbourhood
                .retired()
                .forEach(number -> clusters.add(new Cluster(
                        id(number), List.of(), changers.getOrDefault(number, Set.of()), ClusterEvent.retired())));
        clusters.sort(Comparator.comparingLong(cluster -> cluster.id().number()));
        return clusters;
    }

    private static boolean isTouched(Component component, Map<Long, Integer> countsBefore) {
        int before = countsBefore.getOrDefault(component.golden(), 0);
        return before != component.nodes().size()
                || component.nodes().stream()
                        .anyMatch(node -> node.isChanged()
                                || node.stored() == null
                                || node.stored().golden() != component.golden());
    }

    /** Partners whose changed records were under a golden number: they touch what is left there, even when they leave. */
    private static Map<Long, Set<String>> changersByOrigin(List<Component> components, List<Node> deleted) {
        Map<Long, Set<String>> changers = new HashMap<>();
        Stream.concat(components.stream().flatMap(component -> component.nodes().stream()), deleted.stream())
                .forEach(node -> {
                    if (node.stored() != null && node.isChanged()) {
                        changers.computeIfAbsent(node.stored().golden(), any -> new TreeSet<>())
                                .add(node.record().key().partner());
                    }
                });
        return changers;
    }

    private static Set<String> changedBy(Component component, Map<Long, Set<String>> changers) {
        Set<String> partners = new TreeSet<>(component.partnersOfChanged());
        component.origins().forEach(origin -> partners.addAll(changers.getOrDefault(origin, Set.of())));
        return partners;
    }

    private GoldenId id(long number) {
        return new GoldenId(entity(), number);
    }

    private String entity() {
        return definition.schema().entity();
    }
}
