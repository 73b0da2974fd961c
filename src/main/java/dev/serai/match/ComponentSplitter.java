package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells apart the records that do not hang together, and looks at what hangs together too widely more strictly. */
final class ComponentSplitter {

    private static final double STRICTER = 2;
    /** No weight is as large: then only definite edges are left, and those are not taken back. */
    private static final double STRICTEST = 200;

    private final List<PreparedRecord> records;
    private final Constraints constraints;
    private final Thresholds thresholds;
    private final double least;
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** @param records in ascending order of their keys */
    ComponentSplitter(List<PreparedRecord> records, Constraints constraints, Thresholds thresholds, double least) {
        this.records = records;
        this.constraints = constraints;
        this.thresholds = thresholds;
        this.least = least;
    }

    void addAll(List<Edge> given, int[] placeOf) {
        Map<Long, Double> weights = new TreeMap<>();
        for (Edge edge : given) {
            int a = placeOf[edge.a()];
            int b = placeOf[edge.b()];
            weights.put(pair(Math.min(a, b), Math.max(a, b)), edge.weight());
        }
        if (!constraints.isEmpty()) {
            addMustLinks(weights);
        }
        weights.forEach((pair, weight) -> {
            if (weight >= least) {
                edges.add(new Edge((int) (pair >>> 32), (int) (long) pair, weight));
            }
        });
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }

    private void addMustLinks(Map<Long, Double> weights) {
        Map<RecordKey, Integer> places = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).key(), i);
        }
        places.forEach((key, a) -> constraints.mustOf(key).forEach(other -> {
            Integer b = places.get(other);
            if (b != null && a < b && constraints.must(key, other)) {
                weights.put(pair(a, b), Double.POSITIVE_INFINITY);
            }
        }));
    }

    /** The edges of each component, components in ascending order of their first record. */
    List<List<Edge>> components() {
        List<List<Edge>> components = new ArrayList<>();
        split(List.copyOf(edges), least, components);
        return components;
    }

    private void split(List<Edge> all, double threshold, List<List<Edge>> into) {
        for (List<Edge> component : connected(all)) {
            Set<Integer> members = new TreeSet<>();
            component.forEach(edge -> members.addAll(List.of(edge.a(), edge.b())));
            if (members.size() <= thresholds.largestComponent() || threshold > STRICTEST) {
                into.add(component);
                continue;
            }
            double stricter = threshold + STRICTER;
            if (threshold == least) {
                suspicions.add(new Suspicion(
                        Suspicion.Kind.OVERSIZE,
                        members.stream().map(place -> records.get(place).key()).toList(),
                        List.of(),
                        threshold));
            }
            split(component.stream().filter(edge -> edge.weight() >= stricter).toList(), stricter, into);
        }
    }

    private List<List<Edge>> connected(List<Edge> all) {
        UnionFind union = new UnionFind(records.size());
        all.forEach(edge -> union.join(edge.a(), edge.b()));
        Map<Integer, List<Edge>> byRoot = new TreeMap<>();
        all.forEach(edge -> byRoot.computeIfAbsent(union.root(edge.a()), any -> new ArrayList<>())
                .add(edge));
        return List.copyOf(byRoot.values());
    }

    List<Suspicion> suspicions() {
        return suspicions;
    }
}
