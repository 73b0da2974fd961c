package dev.serai.match;

import dev.serai.record.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which nodes hang together by equal match keys; the result does not depend on their order. */
final class Components {

    private final int[] parent;

    private Components(int size) {
        this.parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The components in ascending order of their smallest record key. */
    static List<Component> of(List<Node> nodes) {
        Components union = new Components(nodes.size());
        Map<ContentHash, Integer> firstWith = new HashMap<>(nodes.size() * 4);
        for (int i = 0; i < nodes.size(); i++) {
            for (ContentHash key : nodes.get(i).keys()) {
                Integer first = firstWith.putIfAbsent(key, i);
                if (first != null) {
                    union.join(first, i);
                }
            }
        }
        Map<Integer, List<Node>> byRoot = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            byRoot.computeIfAbsent(union.root(i), any -> new ArrayList<>()).add(nodes.get(i));
        }
        return byRoot.values().stream()
                .map(Component::new)
                .sorted(Comparator.comparing(
                        component -> component.nodes().get(0).record().key()))
                .toList();
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int a, int b) {
        parent[root(b)] = root(a);
    }
}
