package dev.serai.match.incremental;

import dev.serai.match.StorePlan;
import dev.serai.match.StoredRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives the customers of a batch their golden numbers, stores the source records, and says what happened. Used once. */
final class Aftermath {

    private final String entity;
    private final Linked linked;
    private final Incoming incoming;
    private final SourceStore sources;
    private final Map<Long, Integer> heldBefore = new HashMap<>();
    private final Map<Long, Integer> groupOfRecord = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private List<Long> goldens = List.of();
    private Map<Long, Integer> ended = Map.of();

    Aftermath(String entity, Linked linked, Incoming incoming, SourceStore sources) {
        this.entity = entity;
        this.linked = linked;
        this.incoming = incoming;
        this.sources = sources;
    }

    void settle() {
        number();
        Map<Long, SourceRecord> contents = contents();
        for (int i = 0; i < linked.groups().size(); i++) {
            if (isTouched(i)) {
                clusters.add(cluster(i, contents));
            }
        }
        ends();
        clusters.sort(Comparator.comparingLong(cluster -> cluster.id().number()));
        store();
    }

    private void number() {
        List<List<Inheritance.Holder>> holders = new ArrayList<>();
        for (int i = 0; i < linked.groups().size(); i++) {
            int group = i;
            List<Inheritance.Holder> held = new ArrayList<>();
            for (LinkNode node : linked.groups().get(i).nodes()) {
                groupOfRecord.put(node.record(), group);
                if (node.golden() > LinkNode.NONE) {
                    held.add(new Inheritance.Holder(node.golden(), node.record()));
                    heldBefore.merge(node.golden(), 1, Integer::sum);
                }
            }
            holders.add(held);
        }
        for (LinkNode node : linked.gone()) {
            if (node.golden() > LinkNode.NONE && !groupOfRecord.containsKey(node.record())) {
                heldBefore.merge(node.golden(), 1, Integer::sum);
            }
        }
        Inheritance inheritance = Inheritance.of(holders);
        goldens = inheritance.complete(linked.groups().size(), sources::nextGoldenNumbers);
        ended = inheritance.ended();
    }

    /** The golden number of each group. */
    List<Long> goldens() {
        return goldens;
    }

    List<Cluster> clusters() {
        return clusters;
    }

    /** Every stored record whose customer was worked out anew. */
    Set<RecordKey> about() {
        Set<RecordKey> about = new HashSet<>();
        linked.groups().forEach(group -> group.nodes().stream()
                .filter(node -> node.golden() != LinkNode.NONE)
                .forEach(node -> about.add(node.traits().key())));
        linked.gone().forEach(node -> about.add(node.traits().key()));
        return about;
    }

    private boolean isTouched(int group) {
        long golden = goldens.get(group);
        List<LinkNode> nodes = linked.groups().get(group).nodes();
        return heldBefore.getOrDefault(golden, 0) != nodes.size()
                || nodes.stream()
                        .anyMatch(node -> node.golden() != golden
                                || incoming.has(node.traits().key()));
    }

    /** The records of the touched groups, by id: as the batch brought them, else as they are stored. */
    private Map<Long, SourceRecord> contents() {
        Map<Long, SourceRecord> contents = new HashMap<>();
        Set<Long> toRead = new TreeSet<>();
        for (int i = 0; i < linked.groups().size(); i++) {
            if (isTouched(i)) {
                for (LinkNode node : linked.groups().get(i).nodes()) {
                    SourceRecord fresh = incoming.records().get(node.traits().key());
                    if (fresh != null) {
                        contents.put(node.record(), fresh);
                    } else {
                        toRead.add(node.golden());
                    }
                }
            }
        }
        if (!toRead.isEmpty()) {
            for (StoredRecord stored : sources.members(toRead)) {
                contents.putIfAbsent(stored.id(), stored.record());
            }
        }
        return contents;
    }

    private Cluster cluster(int group, Map<Long, SourceRecord> contents) {
        List<SourceRecord> members = new ArrayList<>();
        Set<String> changers = new TreeSet<>();
        for (LinkNode node : linked.groups().get(group).nodes()) {
            SourceRecord record = contents.get(node.record());
            if (record == null) {
                throw new IllegalStateException("source record " + node.record() + " of " + entity + " is not stored");
            }
            members.add(record);
            if (incoming.has(record.key())) {
                changers.add(record.key().partner());
            }
        }
        members.sort(Comparator.comparing(SourceRecord::key));
        return new Cluster(id(goldens.get(group)), members, changers, event(group));
    }

    private ClusterEvent event(int group) {
        long golden = goldens.get(group);
        List<LinkNode> nodes = linked.groups().get(group).nodes();
        Map<Long, Long> oldestFrom = new TreeMap<>();
        int stayed = 0;
        boolean fresh = false;
        for (LinkNode node : nodes) {
            if (node.golden() == golden) {
                stayed++;
            } else if (node.golden() > LinkNode.NONE) {
                oldestFrom.merge(node.golden(), node.record(), Math::min);
            } else {
                fresh = true;
            }
        }
        if (stayed == 0) {
            return oldestFrom.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(origin -> ClusterEvent.splitFrom(id(origin.getKey())))
                    .orElseGet(ClusterEvent::created);
        }
        if (!oldestFrom.isEmpty()) {
            return ClusterEvent.joinedFrom(id(oldestFrom.keySet().iterator().next()));
        }
        if (fresh) {
            return ClusterEvent.joined();
        }
        return heldBefore.getOrDefault(golden, 0) > stayed ? left(golden) : ClusterEvent.changed();
    }

    /** A record went from this number to another, or was deleted. */
    private ClusterEvent left(long golden) {
        return wentTo(golden).stream()
                .findFirst()
                .map(to -> ClusterEvent.movedTo(id(to)))
                .orElseGet(ClusterEvent::changed);
    }

    private Collection<Long> wentTo(long golden) {
        Set<Long> to = new TreeSet<>();
        for (int i = 0; i < linked.groups().size(); i++) {
            if (goldens.get(i) != golden
                    && linked.groups().get(i).nodes().stream().anyMatch(node -> node.golden() == golden)) {
                to.add(goldens.get(i));
            }
        }
        return to;
    }

    private void ends() {
        ended.forEach((number, group) -> clusters.add(
                new Cluster(id(number), List.of(), Set.of(), ClusterEvent.mergedInto(id(goldens.get(group))))));
        Set<Long> going = new HashSet<>(goldens);
        heldBefore.keySet().stream()
                .filter(number -> !going.contains(number) && !ended.containsKey(number))
                .forEach(number -> clusters.add(new Cluster(id(number), List.of(), Set.of(), ClusterEvent.retired())));
    }

    private void store() {
        List<StoredRecord> added = new ArrayList<>();
        List<StoredRecord> replaced = new ArrayList<>();
        List<StorePlan.Moved> moved = new ArrayList<>();
        incoming.records().forEach((key, record) -> {
            long id = incoming.ids().getOrDefault(key, 0L);
            Integer group = groupOfRecord.get(id);
            long golden = group == null ? SourceStore.NOBODY : goldens.get(group);
            SourceStore.Known before = incoming.known().get(key);
            if (before == null) {
                added.add(new StoredRecord(id, golden, record));
                return;
            }
            replaced.add(new StoredRecord(id, before.golden(), record));
            if (before.golden() != golden) {
                moved.add(new StorePlan.Moved(id, before.golden(), golden));
            }
        });
        for (int i = 0; i < linked.groups().size(); i++) {
            for (LinkNode node : linked.groups().get(i).nodes()) {
                if (!incoming.has(node.traits().key()) && node.golden() != goldens.get(i)) {
                    moved.add(new StorePlan.Moved(node.record(), node.golden(), goldens.get(i)));
                }
            }
        }
        sources.apply(added, replaced, moved);
    }

    private GoldenId id(long number) {
        return new GoldenId(entity, number);
    }
}
