package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every node of the components that a batch can join or part, the new nodes among them. Not for use by several threads. */
final class Affected {

    private final LinkIndex index;
    private final LinkModel model;
    private final Set<Long> goneNumbers = new HashSet<>();
    private final Map<Long, LinkNode> stored = new LinkedHashMap<>();
    private final Map<RecordKey, LinkNode> byKey = new HashMap<>();
    private final Set<LinkConstraint> constraints = new LinkedHashSet<>();
    private final List<LinkNode> come;
    private final Set<Long> taken = new HashSet<>();
    private final Set<Long> kin = new HashSet<>();

    Affected(LinkIndex index, LinkModel model, Linker.Changes changes) {
        this.index = index;
        this.model = model;
        this.come = changes.come();
        changes.gone().forEach(node -> goneNumbers.add(node.number()));
        come.forEach(node -> byKey.put(node.traits().key(), node));
    }

    /** Takes these components, and those that a decision binds to them. */
    void take(Collection<Long> components) {
        List<RecordKey> fresh = new ArrayList<>(byKey.keySet());
        Set<Long> wanted = new HashSet<>(components);
        wanted.remove(LinkNode.NONE);
        while (!fresh.isEmpty() || !wanted.isEmpty()) {
            fresh.addAll(read(wanted));
            wanted = bound(fresh);
            wanted.addAll(kin);
            wanted.removeAll(taken);
            kin.clear();
            fresh.clear();
        }
    }

    private List<RecordKey> read(Set<Long> components) {
        components.removeAll(taken);
        taken.addAll(components);
        List<RecordKey> keys = new ArrayList<>();
        if (components.isEmpty()) {
            return keys;
        }
        Set<Long> goldens = new HashSet<>();
        for (LinkNode node : index.ofComponents(components)) {
            if (!goneNumbers.contains(node.number())) {
                stored.put(node.number(), node);
                byKey.put(node.traits().key(), node);
                keys.add(node.traits().key());
                goldens.add(node.golden());
            }
        }
        kin(goldens);
        return keys;
    }

    private void kin(Set<Long> goldens) {
        index.kin(goldens).forEach(node -> kin.add(node.component()));
    }

    /** The components that are not taken yet and must be, because somebody in them must be with somebody here. */
    private Set<Long> bound(Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return new HashSet<>();
        }
        Set<RecordKey> missing = new HashSet<>();
        for (LinkConstraint constraint : DeclaredLinks.together(index.constraints(keys), model.links(keys))) {
            constraints.add(constraint);
            if (constraint.kind() == LinkConstraint.Kind.MUST) {
                missing.add(constraint.one());
                missing.add(constraint.other());
            }
        }
        missing.removeAll(byKey.keySet());
        Set<Long> components = new HashSet<>();
        if (!missing.isEmpty()) {
            index.ofKeys(missing).stream()
                    .filter(node -> !goneNumbers.contains(node.number()))
                    .forEach(node -> components.add(node.component()));
        }
        components.removeAll(taken);
        return components;
    }

    /** Stored nodes that stay. */
    Collection<LinkNode> stored() {
        return stored.values();
    }

    List<LinkNode> nodes() {
        List<LinkNode> nodes = new ArrayList<>(stored.values());
        nodes.addAll(come);
        return nodes;
    }

    Collection<LinkConstraint> constraints() {
        return constraints;
    }

    /** Pairs of affected nodes that must be together. */
    List<Meetings.Edge> musts() {
        List<Meetings.Edge> musts = new ArrayList<>();
        for (LinkConstraint constraint : constraints) {
            LinkNode one = byKey.get(constraint.one());
            LinkNode other = byKey.get(constraint.other());
            if (constraint.kind() == LinkConstraint.Kind.MUST && one != null && other != null) {
                musts.add(new Meetings.Edge(one, other, Double.POSITIVE_INFINITY));
            }
        }
        return musts;
    }
}
