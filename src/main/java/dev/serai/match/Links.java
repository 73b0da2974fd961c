package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Which records of one cluster are linked, by their positions in it; what was decided links as well as what weighs enough. */
final class Links {

    private final List<RecordKey> keys;
    private final boolean[][] linked;
    private final List<Integer> cluster;
    private final PairWeights weighing;
    private final Constraints decided;

    /** @param cluster numbers of its records, as the weights and the keys know them */
    Links(
            List<Integer> cluster,
            IntFunction<RecordKey> keyOf,
            PairWeights weighing,
            Constraints decided,
            double least) {
        int size = cluster.size();
        this.keys = cluster.stream().map(keyOf::apply).toList();
        this.cluster = List.copyOf(cluster);
        this.weighing = weighing;
        this.decided = decided;
        this.linked = new boolean[size][size];
        for (int x = 0; x < size; x++) {
            for (int y = x + 1; y < size; y++) {
                boolean link = weight(x, y) >= least || isDecided(x, y);
                linked[x][y] = link;
                linked[y][x] = link;
            }
        }
    }

    int size() {
        return keys.size();
    }

    /** In bits. */
    double weight(int x, int y) {
        return weighing.of(cluster.get(x), cluster.get(y));
    }

    boolean are(int x, int y) {
        return linked[x][y];
    }

    /** Somebody said that these two are one customer. */
    boolean isDecided(int x, int y) {
        return decided.must(keys.get(x), keys.get(y));
    }

    /** Of these the one that a record is linked to by most weight, the first of equal ones. */
    int strongest(int of, List<Integer> among) {
        int strongest = -1;
        for (int one : among) {
            if (linked[of][one] && (strongest < 0 || weight(of, one) > weight(of, strongest))) {
                strongest = one;
            }
        }
        return strongest;
    }

    /** How many of these a record is linked to. */
    long count(int of, List<Integer> among) {
        return among.stream().filter(one -> linked[of][one]).count();
    }

    /** What hangs together without one record; in the order of the first of each. */
    List<List<Integer>> without(int record) {
        return parts(record, -1, -1);
    }

    /** What hangs together without one link; in the order of the first of each. */
    List<List<Integer>> without(int x, int y) {
        return parts(-1, x, y);
    }

    private List<List<Integer>> parts(int record, int x, int y) {
        UnionFind union = new UnionFind(size());
        for (int a = 0; a < size(); a++) {
            for (int b = a + 1; b < size(); b++) {
                if (linked[a][b] && a != record && b != record && (a != x || b != y)) {
                    union.join(a, b);
                }
            }
        }
        TreeMap<Integer, List<Integer>> parts = new TreeMap<>();
        for (int a = 0; a < size(); a++) {
            if (a != record) {
                parts.computeIfAbsent(union.root(a), any -> new ArrayList<>()).add(a);
            }
        }
        return List.copyOf(parts.values());
    }

    /** The keys of some records, one of them first. */
    List<RecordKey> keys(int first, List<Integer> all) {
        List<RecordKey> sorted = new ArrayList<>(List.of(keys.get(first)));
        all.stream().filter(one -> one != first).forEach(one -> sorted.add(keys.get(one)));
        return sorted;
    }
}
