package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts the levels at which records of different customers agree, over all pairs or over many drawn with a fixed seed. */
final class RandomPairs {

    private static final int NAMESAKES_SHARE = 3;
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
        return counts(this::each, false);
    }

    /** The same with every pair counted whole, as before anything is known. */
    double[][] levelsOfAll() {
        return counts(this::each, true);
    }

    private double[][] counts(Consumer<Visitor> over, boolean whole) {
        int comparisons = resolver.definition().comparisons().size();
        double[][] counts = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            counts[c] = new double
                    [resolver.definition().comparisons().get(c).levels().size()];
        }
        Likelihood likelihood = new Likelihood();
        over.accept((a, b) -> {
            byte[] levels = resolver.likelihood(records.get(a), records.get(b), likelihood);
            for (int c = 0; c < comparisons; c++) {
                if (levels[c] >= 0) {
                    counts[c][levels[c]] += whole ? 1 : 1 - likelihood.match;
                }
            }
        });
        return counts;
    }

    /** The same over pairs of one name; nothing where no name is compared. */
    double[][] levelsOfNamesakes() {
        List<int[]> names = namesakes();
        long pairs = 0;
        long[] before = new long[names.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = pairs;
            pairs += (long) names.get(i).length * (names.get(i).length - 1) / 2;
        }
        long all = pairs;
        return counts(visit -> eachNamesake(names, before, all, visit), false);
    }

    /** The records of each name that several have. */
    private List<int[]> namesakes() {
        List<Comparison> comparisons = resolver.definition().comparisons();
        TreeMap<String, List<Integer>> byName = new TreeMap<>();
        for (int c = 0; c < comparisons.size(); c++) {
            if (comparisons.get(c).comparator().namesakesFrom() != Integer.MAX_VALUE) {
                for (int r = 0; r < records.size(); r++) {
                    FieldComparator.Feature feature = records.get(r).features[c];
                    String name = feature == null ? null : feature.term(0);
                    if (name != null) {
                        byName.computeIfAbsent(c + name, any -> new ArrayList<>(2))
                                .add(r);
                    }
                }
            }
        }
        return byName.values().stream()
                .filter(of -> of.size() > 1)
                .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private void eachNamesake(List<int[]> names, long[] before, long pairs, Visitor visit) {
        if (pairs <= most / NAMESAKES_SHARE) {
            for (int[] of : names) {
                for (int i = 0; i < of.length; i++) {
                    for (int j = i + 1; j < of.length; j++) {
                        visit.pair(of[i], of[j]);
                    }
                }
            }
            return;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int drawn = 0; drawn < most / NAMESAKES_SHARE; drawn++) {
            int found = Arrays.binarySearch(before, random.nextLong(pairs));
            int[] of = names.get(found < 0 ? -found - 2 : found);
            int i = random.nextInt(of.length);
            int j = random.nextInt(of.length - 1);
            int other = j < i ? j : j + 1;
            visit.pair(of[Math.min(i, other)], of[Math.max(i, other)]);
        }
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
