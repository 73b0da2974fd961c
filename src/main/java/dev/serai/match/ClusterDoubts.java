package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds what is suspicious about one cluster: a single pair between two groups, two values of what can have but one. */
final class ClusterDoubts {

    private static final int SMALLEST_WITH_BRIDGE = 4;
    /** Of larger clusters each pair would be looked at too often. */
    private static final int LARGEST = 200;

    private final List<Integer> cluster;
    private final Function<List<Integer>, List<RecordKey>> keys;
    private final PairWeights weights;
    private final Thresholds thresholds;

    ClusterDoubts(
            List<Integer> cluster,
            Function<List<Integer>, List<RecordKey>> keys,
            PairWeights weights,
            Thresholds thresholds) {
        this.cluster = cluster;
        this.keys = keys;
        this.weights = weights;
        this.thresholds = thresholds;
    }

    List<Suspicion> all() {
        List<Suspicion> all = new ArrayList<>();
        if (cluster.size() > 1 && cluster.size() <= LARGEST) {
            addConflict(all);
            if (cluster.size() >= SMALLEST_WITH_BRIDGE) {
                addBridges(all);
            }
        }
        return all;
    }

    /** The first pair with two values, so that a cluster is shown once. */
    private void addConflict(List<Suspicion> all) {
        for (int x = 0; x < cluster.size(); x++) {
            for (int y = x + 1; y < cluster.size(); y++) {
                int i = cluster.get(x);
                int j = cluster.get(y);
                if (weights.contradict(i, j)) {
                    all.add(new Suspicion(
                            Suspicion.Kind.CONFLICT, keys.apply(List.of(i)), keys.apply(List.of(j)), weights.of(i, j)));
                    return;
                }
            }
        }
    }

    private void addBridges(List<Suspicion> all) {
        for (int x = 0; x < cluster.size(); x++) {
            for (int y = x + 1; y < cluster.size(); y++) {
                if (isEdge(x, y) && isLonely(x, y)) {
                    addBridge(x, y, all);
                }
            }
        }
    }

    private boolean isEdge(int x, int y) {
        return weights.of(cluster.get(x), cluster.get(y)) >= thresholds.edge();
    }

    /** A pair with a neighbour in common is no bridge; most pairs are told by that. */
    private boolean isLonely(int x, int y) {
        for (int z = 0; z < cluster.size(); z++) {
            if (z != x && z != y && isEdge(Math.min(x, z), Math.max(x, z)) && isEdge(Math.min(y, z), Math.max(y, z))) {
                return false;
            }
        }
        return true;
    }

    private void addBridge(int x, int y, List<Suspicion> all) {
        UnionFind union = new UnionFind(cluster.size());
        for (int i = 0; i < cluster.size(); i++) {
            for (int j = i + 1; j < cluster.size(); j++) {
                if ((i != x || j != y) && isEdge(i, j)) {
                    union.join(i, j);
                }
            }
        }
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (int i = 0; i < cluster.size(); i++) {
            (union.root(i) == union.root(x) ? one : other).add(cluster.get(i));
        }
        if (union.root(x) != union.root(y) && one.size() > 1 && other.size() > 1) {
            all.add(new Suspicion(
                    Suspicion.Kind.BRIDGE,
                    keys.apply(one),
                    keys.apply(other),
                    weights.of(cluster.get(x), cluster.get(y))));
        }
    }
}
