package dev.serai.match;

import java.util.List;
import java.util.SplittableRandom;

/** Counts the levels at which records of different customers agree, over all pairs or over many drawn with a fixed seed. */
final class RandomPairs {

    private static final long SEED = 20260101;

    private final List<PreparedRecord> records;
    private final Resolver resolver;
    private final int most;

    RandomPairs(List<PreparedRecord> records, Resolver resolver, int most) {
        this.records = records;
        this.resolver = resolver;
        this.most = most;
    }

    /** For each comparison how many pairs show each level; a pair that may be one customer counts that much less. */
    double[][] levels() {
        int comparisons = resolver.definition().comparisons().size();
        double[][] counts = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            counts[c] = new double
                    [resolver.definition().comparisons().get(c).levels().size()];
        }
        Likelihood likelihood = new Likelihood();
        each((a, b) -> {
            byte[] levels = resolver.likelihood(records.get(a), records.get(b), likelihood);
            for (int c = 0; c < comparisons; c++) {
                if (levels[c] >= 0) {
                    counts[c][levels[c]] += 1 - likelihood.match;
                }
            }
        });
        return counts;
    }

    private void each(Visitor visit) {
        int size = records.size();
        if ((long) size * (size - 1) / 2 <= most) {
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    visit.pair(a, b);
                }
            }
            return;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int drawn = 0; drawn < most; ) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            if (a != b) {
                visit.pair(Math.min(a, b), Math.max(a, b));
                drawn++;
            }
        }
    }

    /** Is shown pairs of positions. */
    private interface Visitor {
        void pair(int a, int b);
    }
}
