package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the edges between the stored nodes of each component again. */
final class WithinComponents {

    private final LinkModel model;
    private final BlockChanges blocks;

    WithinComponents(LinkModel model, BlockChanges blocks) {
        this.model = model;
        this.blocks = blocks;
    }

    void edges(Collection<LinkNode> stored, Consumer<Meetings.Edge> found) {
        Map<Long, List<LinkNode>> components = new HashMap<>();
        stored.forEach(node -> components
                .computeIfAbsent(node.component(), any -> new ArrayList<>(2))
                .add(node));
        components.values().stream().filter(nodes -> nodes.size() > 1).forEach(nodes -> within(nodes, found));
    }

    private void within(List<LinkNode> nodes, Consumer<Meetings.Edge> found) {
        List<Traits> weighing = nodes.stream()
                .map(node -> model.without(node.traits(), blocks::isCapped))
                .toList();
        Map<Long, List<Integer>> meeting = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (Long key : liveKeys(nodes.get(i))) {
                meeting.computeIfAbsent(key, any -> new ArrayList<>(4)).add(i);
            }
        }
        Set<Long> seen = new HashSet<>();
        for (List<Integer> block : meeting.values()) {
            for (int i = 1; i < block.size(); i++) {
                for (int j = 0; j < i; j++) {
                    long pair = ((long) block.get(j) << Integer.SIZE) | block.get(i);
                    if (seen.add(pair)) {
                        double weight = model.weightOfEdge(weighing.get(block.get(j)), weighing.get(block.get(i)));
                        if (weight >= model.edge()) {
                            found.accept(new Meetings.Edge(nodes.get(block.get(j)), nodes.get(block.get(i)), weight));
                        }
                    }
                }
            }
        }
    }

    private List<Long> liveKeys(LinkNode node) {
        List<Long> live = new ArrayList<>();
        for (LinkKey key : node.traits().keys()) {
            if (!blocks.isCapped(key.hash())) {
                live.add(key.hash());
            } else {
                key.narrower().stream()
                        .filter(narrow -> !blocks.isCapped(narrow))
                        .forEach(live::add);
            }
        }
        return live;
    }
}
