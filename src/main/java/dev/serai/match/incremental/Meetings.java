package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The pairs that meet because of a batch, weighed once each. Not for use by several threads. */
final class Meetings {

    private static final int FIRST_ROOM = 16;

    private final LinkModel model;
    private final LinkIndex index;
    private final Map<Long, LinkNode> nodes = new HashMap<>();
    private final Map<Long, Numbers> met = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** A pair that weighs enough to hang together. */
    record Edge(LinkNode one, LinkNode other, double weight) {}

    Meetings(LinkModel model, LinkIndex index) {
        this.model = model;
        this.index = index;
    }

    void add(Collection<LinkNode> known) {
        known.forEach(node -> nodes.put(node.number(), node));
    }

    void note(long one, long other) {
        met.computeIfAbsent(Math.max(one, other), any -> new Numbers()).add(Math.min(one, other));
    }

    /**
     * Reads what was met and weighs each pair.
     *
     * @param capped keys that bring nobody together
     */
    void weigh(LongPredicate capped) {
        Set<Long> unknown = new HashSet<>();
        met.forEach((one, others) -> {
            unknown.add(one);
            for (long other : others.distinct()) {
                unknown.add(other);
            }
        });
        Map<Long, Traits> traits = new HashMap<>();
        nodes.forEach((number, node) -> traits.put(number, node.traits()));
        unknown.removeAll(traits.keySet());
        if (!unknown.isEmpty()) {
            traits.putAll(index.traits(unknown));
        }
        traits.replaceAll((number, known) -> model.without(known, capped));
        List<Heavy> heavy = new ArrayList<>();
        met.forEach((one, others) -> weigh(one, others.distinct(), traits, heavy));
        readEnds(heavy);
        heavy.forEach(pair -> edges.add(new Edge(known(pair.one()), known(pair.other()), pair.weight())));
    }

    /** A pair that weighs enough, by number. */
    private record Heavy(long one, long other, double weight) {}

    private void weigh(long one, long[] others, Map<Long, Traits> traits, List<Heavy> heavy) {
        Traits mine = present(traits.get(one));
        for (long other : others) {
            double weight = model.weightOfEdge(mine, present(traits.get(other)));
            if (weight >= model.edge()) {
                heavy.add(new Heavy(one, other, weight));
            }
        }
    }

    private void readEnds(List<Heavy> heavy) {
        Set<Long> ends = new HashSet<>();
        heavy.forEach(pair -> {
            ends.add(pair.one());
            ends.add(pair.other());
        });
        ends.removeAll(nodes.keySet());
        if (!ends.isEmpty()) {
            add(index.ofNumbers(ends));
        }
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("a key has a row of a node that is not there");
        }
        return found;
    }

    private LinkNode known(long number) {
        return present(nodes.get(number));
    }

    List<Edge> edges() {
        return edges;
    }

    /** The stored components that an edge touches, and those of some further nodes. */
    Set<Long> components(Collection<Long> further) {
        Set<Long> components = new HashSet<>();
        for (Edge edge : edges) {
            components.add(edge.one().component());
            components.add(edge.other().component());
        }
        List<Long> unknown =
                further.stream().filter(number -> !nodes.containsKey(number)).toList();
        if (!unknown.isEmpty()) {
            add(index.ofNumbers(unknown));
        }
        further.stream()
                .map(nodes::get)
                .filter(java.util.Objects::nonNull)
                .forEach(node -> components.add(node.component()));
        components.remove(LinkNode.NONE);
        return components;
    }

    /** A growing list of numbers. */
    private static final class Numbers {

        private long[] numbers = new long[FIRST_ROOM];
        private int size;
        private boolean sorted;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
            sorted = false;
        }

        long[] distinct() {
            if (!sorted) {
                numbers = Arrays.stream(numbers, 0, size).sorted().distinct().toArray();
                size = numbers.length;
                sorted = true;
            }
            return numbers;
        }
    }
}
