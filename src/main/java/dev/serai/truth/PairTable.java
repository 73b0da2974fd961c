package dev.serai.truth;

import java.util.HashMap;
import java.util.Map;

/** Counts for ordered pairs of small numbers: one array while that is small, else a map. */
final class PairTable {

    /** As many pairs fit into arrays of some ten megabytes. */
    private static final int DENSE = 1_000_000;

    /** How often two agree, and how often they would if each knew for itself. */
    static final class Pair {

        private int count;
        private int same;
        private double expected;

        int count() {
            return count;
        }

        /** The part of agreement that independence does not explain, chance left as many standard errors. */
        double excess(double errors) {
            double by = expected / count;
            return (same / (double) count - by - errors * Math.sqrt(by * (1 - by) / count)) / (1 - by);
        }
    }

    private final int size;
    private final Pair[] dense;
    private final Map<Long, Pair> sparse = new HashMap<>();

    PairTable(int size) {
        this.size = size;
        this.dense = new Pair[(long) size * size <= DENSE ? size * size : 0];
    }

    void add(int later, int earlier, boolean agree, double expected) {
        Pair pair = pair(later, earlier);
        pair.count++;
        pair.same += agree ? 1 : 0;
        pair.expected += expected;
    }

    private Pair pair(int later, int earlier) {
        if (dense.length == 0) {
            return sparse.computeIfAbsent((long) later * size + earlier, any -> new Pair());
        }
        int at = later * size + earlier;
        if (dense[at] == null) {
            dense[at] = new Pair();
        }
        return dense[at];
    }

    /** Takes a pair and its counts. */
    @FunctionalInterface
    interface Visitor {
        void visit(int later, int earlier, Pair pair);
    }

    void forEach(Visitor visitor) {
        sparse.forEach((key, pair) -> visitor.visit((int) (key / size), (int) (key % size), pair));
        for (int at = 0; at < dense.length; at++) {
            if (dense[at] != null) {
                visitor.visit(at / size, at % size, dense[at]);
            }
        }
    }
}
