package dev.serai.match;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All records that a batch can bring together or part, as they were and as they are, and so what must be stored. */
final class Neighbourhood {

    private final MatchDefinition definition;
    private final Map<ContentHash, Long> ownersBefore;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> deleted = new ArrayList<>();
    private final Map<Long, Integer> memberCounts = new HashMap<>();

    /** @param ownersBefore the golden numbers of the match keys that the batch brought; is added to */
    Neighbourhood(MatchDefinition definition, Map<ContentHash, Long> ownersBefore) {
        this.definition = definition;
        this.ownersBefore = ownersBefore;
    }

    /** Adds a stored record, and where the batch has a newer version, that version in its place. */
    void add(StoredRecord member, @Nullable SourceRecord newer, Map<RecordKey, List<ContentHash>> newKeys) {
        List<ContentHash> keys = definition.keysOf(member.record().content());
        keys.forEach(key -> ownersBefore.put(key, member.golden()));
        memberCounts.merge(member.golden(), 1, Integer::sum);
        add(
                newer == null
                        ? new Node(member, member.record(), keys)
                        : new Node(member, newer, newKeys.getOrDefault(newer.key(), List.of())));
    }

    /** A record without values is nobody's: whatever it was with goes on without it. */
    private void add(Node node) {
        (node.record().content().isEmpty() ? deleted : nodes).add(node);
    }

    /** Adds a record that was never stored. */
    void add(SourceRecord record, List<ContentHash> keys) {
        add(new Node(null, record, keys));
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Records that their partners deleted. */
    List<Node> deleted() {
        return deleted;
    }

    /** Golden numbers that had records, all of which are deleted now. */
    Set<Long> retired() {
        Set<Long> retired = new TreeSet<>();
        deleted.forEach(node -> {
            if (node.stored() != null) {
                retired.add(node.stored().golden());
            }
        });
        retired.remove(SourceRecords.NOBODY);
        nodes.forEach(node -> {
            if (node.stored() != null) {
                retired.remove(node.stored().golden());
            }
        });
        return retired;
    }

    /** How many records each golden number had before. */
    Map<Long, Integer> memberCounts() {
        return memberCounts;
    }

    /** What must be stored so that it says what the components say. */
    StorePlan plan(List<Component> components) {
        StorePlan plan = new StorePlan(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(ownersBefore.keySet()));
        deleted.forEach(node -> planRecord(node, SourceRecords.NOBODY, plan));
        for (Component component : components) {
            for (Node node : component.nodes()) {
                planRecord(node, component.golden(), plan);
                node.keys().forEach(key -> planKey(key, component.golden(), plan));
            }
        }
        return plan;
    }

    private static void planRecord(Node node, long golden, StorePlan plan) {
        StoredRecord stored = node.stored();
        if (stored == null) {
            plan.added().add(new StorePlan.Added(golden, node.record()));
            return;
        }
        if (node.isChanged()) {
            plan.replaced().add(new StoredRecord(stored.id(), stored.golden(), node.record()));
        }
        if (stored.golden() != golden) {
            plan.moved().add(new StorePlan.Moved(stored.id(), stored.golden(), golden));
        }
    }

    private void planKey(ContentHash key, long golden, StorePlan plan) {
        plan.goneKeys().remove(key);
        Long before = ownersBefore.get(key);
        if (before == null) {
            plan.newKeys().put(key, golden);
        } else if (before != golden) {
            plan.movedKeys().put(key, golden);
        }
    }
}
