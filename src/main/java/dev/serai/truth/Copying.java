package dev.serai.truth;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often one source repeats another instead of knowing for itself (after Dong, Berti-Équille and Srivastava, with two
 * changes). Two sources that know agree as often as their accuracies say; what is above that, and above what all pairs show
 * since some questions are easier than others, is copying. It is looked at twice: among all that was said before, and against
 * what was said last, since who copies takes what is there when it comes. The later one is the copier.
 */
final class Copying {

    /** Fewer common items tell nothing about a pair. */
    private static final int ENOUGH = 8;
    /** As many standard errors are left to chance. */
    private static final double CAUTION = 2;

    private static final double MOST = 0.99;

    private final Pools pools;
    private final Map<Long, Double> anyBefore;
    private final Map<Long, Double> lastBefore;

    private Copying(Pools pools, Map<Long, Double> anyBefore, Map<Long, Double> lastBefore) {
        this.pools = pools;
        this.anyBefore = anyBefore;
        this.lastBefore = lastBefore;
    }

    static Copying none(Pools pools) {
        return new Copying(pools, Map.of(), Map.of());
    }

    static Copying of(List<Item> contested, Pools pools, double[] accuracyOfPool, double[] falseValues) {
        Map<Long, Pair> any = new HashMap<>();
        Map<Long, Pair> last = new HashMap<>();
        for (Item item : contested) {
            for (int i = 1; i < item.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean same = item.classes()[i] == item.classes()[j];
                    int later = pools.of(item.sources()[i]);
                    int earlier = pools.of(item.sources()[j]);
                    double x = accuracyOfPool[later];
                    double y = accuracyOfPool[earlier];
                    double expected = x * y + (1 - x) * (1 - y) / falseValues[item.attribute()];
                    any.computeIfAbsent(pair(later, earlier), k -> new Pair()).add(same, expected);
                    if (j == i - 1) {
                        last.computeIfAbsent(pair(later, earlier), k -> new Pair())
                                .add(same, expected);
                    }
                }
            }
        }
        double background = background(any);
        return new Copying(pools, rates(any, background), rates(last, background));
    }

    private static long pair(int later, int earlier) {
        return (long) later << 32 | earlier;
    }

    /** The excess that half of all pairs show: that is no copying, but easy questions. */
    private static double background(Map<Long, Pair> pairs) {
        double[] excess = pairs.values().stream()
                .filter(pair -> pair.count >= ENOUGH)
                .mapToDouble(Pair::excess)
                .sorted()
                .toArray();
        return excess.length < ENOUGH ? 0 : Math.max(0, excess[excess.length / 2]);
    }

    private static Map<Long, Double> rates(Map<Long, Pair> pairs, double background) {
        Map<Long, Double> rates = new HashMap<>();
        pairs.forEach((key, pair) -> {
            double rate = pair.count < ENOUGH ? 0 : Math.min(MOST, (pair.cautious() - background) / (1 - background));
            if (rate > 0) {
                rates.put(key, rate);
            }
        });
        return rates;
    }

    /** How far each claim of an item stands for itself: 1 where nobody is repeated, near 0 for a copy. */
    double[] independence(Item item) {
        double[] own = new double[item.size()];
        Arrays.fill(own, 1);
        if (anyBefore.isEmpty() && lastBefore.isEmpty()) {
            return own;
        }
        for (int i = 1; i < own.length; i++) {
            int later = pools.of(item.sources()[i]);
            for (int j = 0; j < i; j++) {
                if (item.classes()[i] == item.classes()[j]) {
                    long key = pair(later, pools.of(item.sources()[j]));
                    own[i] *= 1 - anyBefore.getOrDefault(key, 0.0);
                    own[i] *= j == i - 1 ? 1 - lastBefore.getOrDefault(key, 0.0) : 1;
                }
            }
        }
        return own;
    }

    /** The claim before that a claim most probably repeats, or -1 when there is none. */
    int model(Item item, int claim) {
        int best = -1;
        double greatest = 0;
        for (int j = 0; j < claim; j++) {
            double rate = rate(item, claim, j);
            if (rate > greatest) {
                greatest = rate;
                best = j;
            }
        }
        return best;
    }

    /** How probably a claim repeats an earlier one, whatever that says. */
    double rate(Item item, int claim, int earlier) {
        long key = pair(pools.of(item.sources()[claim]), pools.of(item.sources()[earlier]));
        double any = anyBefore.getOrDefault(key, 0.0);
        return earlier == claim - 1 ? Math.max(any, lastBefore.getOrDefault(key, 0.0)) : any;
    }

    /** How many pairs have a rate: as many numbers there are to fit the claims with. */
    int size() {
        return anyBefore.size() + lastBefore.size();
    }

    /** Tells of each pair of sources with a rate; a pool goes by the name of its kind with a star. */
    void forEachRate(PairConsumer consumer) {
        Map<Long, Double> greatest = new HashMap<>(anyBefore);
        lastBefore.forEach((key, rate) -> greatest.merge(key, rate, Math::max));
        greatest.forEach(
                (key, rate) -> consumer.accept(pools.name((int) (key >> 32)), pools.name((int) (long) key), rate));
    }

    /** Takes the later and the earlier source and how often the first repeats the second. */
    @FunctionalInterface
    interface PairConsumer {
        void accept(String later, String earlier, double rate);
    }

    /** How often two agree, and how often they would if each knew for itself. */
    private static final class Pair {

        private int count;
        private int same;
        private double expected;

        void add(boolean agrees, double probability) {
            count++;
            same += agrees ? 1 : 0;
            expected += probability;
        }

        double excess() {
            double by = expected / count;
            return (same / (double) count - by) / (1 - by);
        }

        double cautious() {
            double by = expected / count;
            return (same / (double) count - by - CAUTION * Math.sqrt(by * (1 - by) / count)) / (1 - by);
        }
    }
}
