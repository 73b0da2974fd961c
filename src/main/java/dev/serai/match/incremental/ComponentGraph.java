package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nodes and the edges between them, which it parts into connected components. Not for use by several threads. */
final class ComponentGraph {

    private final List<LinkNode> nodes;
    private final Map<Long, Integer> position = new HashMap<>();
    private final int[] parent;
    private final List<int[]> ends = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** Nodes that hang together, in the order of their records' keys, and the edges by position among them. */
    record Component(List<LinkNode> nodes, List<LinkEdge> edges) {}

    ComponentGraph(List<LinkNode> unordered) {
        this.nodes = new ArrayList<>(unordered);
        nodes.sort(Comparator.comparing(node -> node.traits().key()));
        this.parent = new int[nodes.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            position.put(nodes.get(i).number(), i);
        }
    }

    /** Adds an edge; one with an end elsewhere is an error. */
    void add(Meetings.Edge edge) {
        int one = at(edge.one());
        int other = at(edge.other());
        ends.add(new int[] {Math.min(one, other), Math.max(one, other)});
        weights.add(edge.weight());
        union(one, other);
    }

    /** Makes two nodes hang together without an edge. */
    void join(Meetings.Edge pair) {
        union(at(pair.one()), at(pair.other()));
    }

    private int at(LinkNode node) {
        Integer found = position.get(node.number());
        if (found == null) {
            throw new IllegalStateException("an edge leads out of the affected components");
        }
        return found;
    }

    /** In the order of their first keys. */
    List<Component> components() {
        Map<Integer, Component> byRoot = new HashMap<>();
        Map<Integer, Component> ordered = new TreeMap<>();
        int[] inner = new int[nodes.size()];
        for (int i = 0; i < inner.length; i++) {
            int first = i;
            Component component = byRoot.computeIfAbsent(root(i), any -> {
                Component fresh = new Component(new ArrayList<>(2), new ArrayList<>(1));
                ordered.put(first, fresh);
                return fresh;
            });
            inner[i] = component.nodes().size();
            component.nodes().add(nodes.get(i));
        }
        for (int i = 0; i < ends.size(); i++) {
            int[] end = ends.get(i);
            Component component = byRoot.get(root(end[0]));
            if (component != null) {
                component.edges().add(new LinkEdge(inner[end[0]], inner[end[1]], weights.get(i)));
            }
        }
        return List.copyOf(ordered.values());
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void union(int one, int other) {
        parent[root(other)] = root(one);
    }
}
