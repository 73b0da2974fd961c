package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Parts the records of one component into customers by capped mean link: along the edges, the heaviest first, two clusters
 * become one when their records weigh enough together on average, and nothing keeps them apart.
 */
final class ComponentClusters {

    /** Of larger clusters a sample is weighed: they are held together by definite rules. */
    private static final long MOST_PAIRS = 40_000;

    private final List<PreparedRecord> records;
    private final Constraints constraints;
    private final Thresholds thresholds;
    private final List<Edge> edges;
    private final TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    private final UnionFind union;
    private final int[] places;
    private final PairWeights weights;
    private final List<MergeStep> merges = new ArrayList<>();
    private final List<Suspicion> suspicions = new ArrayList<>();

    /**
     * @param edges of one component
     * @param records all records in ascending order of their keys, to which the edges' numbers refer
     */
    ComponentClusters(List<Edge> edges, List<PreparedRecord> records, Constraints constraints, Resolver resolver) {
        this.records = records;
        this.constraints = constraints;
        this.thresholds = resolver.definition().thresholds();
        this.edges = new ArrayList<>(edges);
        this.edges.sort(Comparator.comparingDouble(Edge::weight)
                .reversed()
                .thenComparingInt(Edge::a)
                .thenComparingInt(Edge::b));
        TreeSet<Integer> numbers = new TreeSet<>();
        edges.forEach(edge -> numbers.addAll(List.of(edge.a(), edge.b())));
        this.places = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.union = new UnionFind(places.length);
        this.weights = new PairWeights(places, records, resolver);
        for (int i = 0; i < places.length; i++) {
            members.put(i, List.of(i));
        }
    }

    void cluster() {
        for (Edge edge : edges) {
            int a = union.root(java.util.Arrays.binarySearch(places, edge.a()));
            int b = union.root(java.util.Arrays.binarySearch(places, edge.b()));
            if (a != b) {
                consider(edge, Math.min(a, b), Math.max(a, b));
            }
        }
    }

    private void consider(Edge edge, int a, int b) {
        List<Integer> first = membersOf(a);
        List<Integer> second = membersOf(b);
        boolean definite = edge.weight() == Double.POSITIVE_INFINITY;
        Bar bar = bar(first, second, constraints.must(key(edge.a()), key(edge.b())));
        if (bar != Bar.NONE) {
            // What was decided is no question any more.
            if (edge.weight() >= thresholds.automatic() && bar != Bar.DECISION) {
                suspicions.add(suspicion(bar.suspicious, first, second, edge));
            }
            return;
        }
        boolean single = first.size() == 1 && second.size() == 1;
        double mean = definite || single ? edge.weight() : mean(first, second);
        if (!single && mean < thresholds.cluster()) {
            if (edge.weight() >= thresholds.automatic()) {
                suspicions.add(suspicion(Suspicion.Kind.NEARLY, first, second, new Edge(edge.a(), edge.b(), mean)));
            }
            return;
        }
        if (edge.weight() < thresholds.automatic()) {
            suspicions.add(suspicion(Suspicion.Kind.DOUBT, first, second, edge));
        }
        merges.add(new MergeStep(
                key(places[first.get(0)]),
                first.size(),
                key(places[second.get(0)]),
                second.size(),
                mean,
                key(edge.a()),
                key(edge.b()),
                edge.weight()));
        join(a, b, first, second);
    }

    private void join(int a, int b, List<Integer> first, List<Integer> second) {
        List<Integer> both = new ArrayList<>(first);
        both.addAll(second);
        both.sort(null);
        union.join(a, b);
        members.remove(b);
        members.put(a, both);
    }

    private List<Integer> membersOf(int root) {
        return members.getOrDefault(root, List.of());
    }

    private RecordKey key(int place) {
        return records.get(place).key();
    }

    /** What keeps two clusters apart whatever their weight. */
    private enum Bar {
        NONE(Suspicion.Kind.NEARLY),
        DECISION(Suspicion.Kind.NEARLY),
        EXCLUSIVE(Suspicion.Kind.CONFLICT),
        RULE(Suspicion.Kind.NEARLY);

        private final Suspicion.Kind suspicious;

        Bar(Suspicion.Kind suspicious) {
            this.suspicious = suspicious;
        }
    }

    /** @param decided a steward said that a pair of them is one: then only another decision keeps them apart */
    private Bar bar(List<Integer> first, List<Integer> second, boolean decided) {
        if (!constraints.isEmpty() && anyCannot(first, second)) {
            return Bar.DECISION;
        }
        if (decided || !weights.canForbid()) {
            return Bar.NONE;
        }
        for (int i : first) {
            for (int j : second) {
                if (weights.forbids(i, j) && !constraints.must(key(places[i]), key(places[j]))) {
                    return weights.exclude(i, j) ? Bar.EXCLUSIVE : Bar.RULE;
                }
            }
        }
        return Bar.NONE;
    }

    private boolean anyCannot(List<Integer> first, List<Integer> second) {
        return first.stream()
                .anyMatch(i -> second.stream().anyMatch(j -> constraints.cannot(key(places[i]), key(places[j]))));
    }

    private double mean(List<Integer> first, List<Integer> second) {
        long pairs = (long) first.size() * second.size();
        long step = Math.max(1, pairs / MOST_PAIRS);
        double cap = thresholds.cap();
        double sum = 0;
        long seen = 0;
        for (long pair = 0; pair < pairs; pair += step) {
            int i = first.get((int) (pair / second.size()));
            int j = second.get((int) (pair % second.size()));
            sum += Math.max(-cap, Math.min(cap, weights.of(i, j)));
            seen++;
        }
        return sum / seen;
    }

    private Suspicion suspicion(Suspicion.Kind kind, List<Integer> one, List<Integer> other, Edge by) {
        int a = java.util.Arrays.binarySearch(places, by.a());
        int b = java.util.Arrays.binarySearch(places, by.b());
        boolean straight = one.contains(a);
        return new Suspicion(kind, keys(straight ? a : b, one), keys(straight ? b : a, other), by.weight());
    }

    /** One of them first, then the others. */
    private List<RecordKey> keys(int first, List<Integer> cluster) {
        List<RecordKey> keys = new ArrayList<>(List.of(key(places[first])));
        cluster.stream().filter(i -> i != first).forEach(i -> keys.add(key(places[i])));
        return keys;
    }

    List<List<Integer>> clusters() {
        return members.values().stream()
                .map(cluster -> cluster.stream().map(i -> places[i]).toList())
                .toList();
    }

    List<MergeStep> merges() {
        return merges;
    }

    List<Suspicion> suspicions() {
        List<Suspicion> all = new ArrayList<>(suspicions);
        for (List<Integer> cluster : members.values()) {
            if (cluster.size() > 1 && cluster.size() <= ClusterDoubts.LARGEST) {
                all.addAll(new ClusterDoubts(cluster, weights, () -> links(cluster)).all());
            }
        }
        return all;
    }

    private Links links(List<Integer> cluster) {
        return new Links(cluster, i -> key(places[i]), weights, constraints, thresholds.edge());
    }
}
