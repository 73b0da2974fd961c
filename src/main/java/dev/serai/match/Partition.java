package dev.serai.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Which records are one customer: a function of the records, the constraints and the model alone. The order of records and
 * edges changes nothing.
 */
public final class Partition {

    private final List<List<Integer>> clusters;
    private final List<MergeStep> merges;
    private final List<Suspicion> suspicions;

    private Partition(List<List<Integer>> clusters, List<MergeStep> merges, List<Suspicion> suspicions) {
        this.clusters = List.copyOf(clusters);
        this.merges = List.copyOf(merges);
        this.suspicions = List.copyOf(suspicions);
    }

    /**
     * Parts records into customers. They need not hang together: those that do not are told apart first.
     *
     * @param edges pairs of positions in {@code members}, with the weights of {@code resolver}; those below the edge threshold
     *     have no effect
     */
    public static Partition of(
            List<PreparedRecord> members, List<Edge> edges, Constraints constraints, Resolver resolver) {
        return along(members, edges, constraints, resolver, resolver.definition().thresholds().edge());
    }

    /** The same with another edge threshold. */
    static Partition along(
            List<PreparedRecord> members, List<Edge> edges, Constraints constraints, Resolver resolver, double edge) {
        Integer[] order = new Integer[members.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> members.get(i).key()));
        int[] placeOf = new int[order.length];
        List<PreparedRecord> sorted = new ArrayList<>(order.length);
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
            sorted.add(members.get(order[place]));
        }
        ComponentSplitter splitter = new ComponentSplitter(sorted, constraints, resolver.definition().thresholds(), edge);
        splitter.addAll(edges, placeOf);
        List<List<Integer>> clusters = new ArrayList<>();
        List<MergeStep> merges = new ArrayList<>();
        List<Suspicion> suspicions = new ArrayList<>(splitter.suspicions());
        for (List<Edge> component : splitter.components()) {
            ComponentClusters parts = new ComponentClusters(component, sorted, constraints, resolver);
            parts.cluster();
            clusters.addAll(parts.clusters());
            merges.addAll(parts.merges());
            suspicions.addAll(parts.suspicions());
        }
        return new Partition(inGivenOrder(withSingletons(clusters, order.length), order), merges, suspicions);
    }

    private static List<List<Integer>> withSingletons(List<List<Integer>> clusters, int size) {
        TreeMap<Integer, List<Integer>> byFirst = new TreeMap<>();
        boolean[] clustered = new boolean[size];
        for (List<Integer> cluster : clusters) {
            byFirst.put(cluster.get(0), cluster);
            cluster.forEach(place -> clustered[place] = true);
        }
        for (int place = 0; place < size; place++) {
            if (!clustered[place]) {
                byFirst.put(place, List.of(place));
            }
        }
        return new ArrayList<>(byFirst.values());
    }

    private static List<List<Integer>> inGivenOrder(List<List<Integer>> clusters, Integer[] order) {
        return clusters.stream()
                .map(cluster -> cluster.stream().map(place -> order[place]).toList())
                .toList();
    }

    /**
     * Positions in the given list of members; within a cluster in ascending order of the keys, clusters in ascending order of
     * their first.
     */
    public List<List<Integer>> clusters() {
        return clusters;
    }

    /** How the clusters came together, in order. */
    public List<MergeStep> merges() {
        return merges;
    }

    /** What a person should look at. */
    public List<Suspicion> suspicions() {
        return suspicions;
    }
}
