package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a batch led to: who is together now, and what must be stored. */
final class Linked {

    private final Linker.Changes changes;
    private final BlockChanges blocks;
    private final List<Group> groups;
    private final List<Doubt> doubts;
    private final Map<Long, Long> componentOf;

    /** Nodes that are one customer, in the order of their records' keys. */
    record Group(List<LinkNode> nodes) {}

    /** @param componentOf the number of the component that each node is in now */
    Linked(
            Linker.Changes changes,
            BlockChanges blocks,
            Map<Long, Long> componentOf,
            List<Group> groups,
            List<Doubt> doubts) {
        this.changes = changes;
        this.blocks = blocks;
        this.componentOf = componentOf;
        this.groups = groups;
        this.doubts = doubts;
    }

    List<Group> groups() {
        return groups;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** Stored nodes that are no more. */
    List<LinkNode> gone() {
        return changes.gone();
    }

    /**
     * What must be stored.
     *
     * @param goldens the golden number of each group
     */
    LinkPlan plan(List<Long> goldens) {
        List<LinkNode> come = new ArrayList<>();
        List<LinkNode> moved = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            long golden = goldens.get(i);
            for (LinkNode node : groups.get(i).nodes()) {
                long component = componentOf.getOrDefault(node.number(), LinkNode.NONE);
                LinkNode now = new LinkNode(node.number(), node.record(), component, golden, node.traits());
                if (node.component() == LinkNode.NONE) {
                    come.add(now);
                } else if (node.component() != component || node.golden() != golden) {
                    moved.add(now);
                }
            }
        }
        return new LinkPlan(changes.gone(), come, moved, blocks.rowsGone(), blocks.rowsCome(), blocks.caps());
    }
}
