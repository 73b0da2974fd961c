package dev.serai.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
    private final Rates anyBefore;
    private final Rates lastBefore;

    private Copying(Pools pools, Rates anyBefore, Rates lastBefore) {
        this.pools = pools;
        this.anyBefore = anyBefore;
        this.lastBefore = lastBefore;
    }

    static Copying none(Pools pools) {
        return new Copying(pools, new Rates(), new Rates());
    }

    static Copying of(List<Item> contested, Pools pools, double[] accuracyOfPool, double[] falseValues) {
        PairTable any = new PairTable(pools.count());
        PairTable last = new PairTable(pools.count());
        for (Item item : contested) {
            for (int i = 1; i < item.size(); i++) {
                int later = pools.of(item.sources()[i]);
                double x = accuracyOfPool[later];
                for (int j = 0; j < i; j++) {
                    boolean same = item.classes()[i] == item.classes()[j];
                    int earlier = pools.of(item.sources()[j]);
                    double y = accuracyOfPool[earlier];
                    double expected = x * y + (1 - x) * (1 - y) / falseValues[item.attribute()];
                    any.add(later, earlier, same, expected);
                    if (j == i - 1) {
                        last.add(later, earlier, same, expected);
                    }
                }
            }
        }
        double background = background(any);
        return new Copying(pools, rates(any, background), rates(last, background));
    }

    /** The excess that half of all pairs show: that is no copying, but easy questions. */
    private static double background(PairTable pairs) {
        java.util.stream.DoubleStream.Builder excess = java.util.stream.DoubleStream.builder();
        pairs.forEach((later, earlier, pair) -> {
            if (pair.count() >= ENOUGH) {
                excess.add(pair.excess(0));
            }
        });
        double[] sorted = excess.build().sorted().toArray();
        return sorted.length < ENOUGH ? 0 : Math.max(0, sorted[sorted.length / 2]);
    }

    private static Rates rates(PairTable pairs, double background) {
        Rates rates = new Rates();
        pairs.forEach((later, earlier, pair) -> {
            double rate =
                    pair.count() < ENOUGH ? 0 : Math.min(MOST, (pair.excess(CAUTION) - background) / (1 - background));
            if (rate > 0) {
                rates.put(later, earlier, rate);
            }
        });
        return rates;
    }

    /** How far each claim of an item stands for itself: 1 where nobody is repeated, near 0 for a copy. */
    double[] independence(Item item) {
        double[] own = new double[item.size()];
        Arrays.fill(own, 1);
        for (int i = 1; i < own.length && !(anyBefore.isEmpty() && lastBefore.isEmpty()); i++) {
            int later = pools.of(item.sources()[i]);
            for (int j = 0; j < i; j++) {
                if (item.classes()[i] == item.classes()[j]) {
                    int earlier = pools.of(item.sources()[j]);
                    own[i] *= 1 - anyBefore.of(later, earlier);
                    own[i] *= j == i - 1 ? 1 - lastBefore.of(later, earlier) : 1;
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
        int later = pools.of(item.sources()[claim]);
        int before = pools.of(item.sources()[earlier]);
        double any = anyBefore.of(later, before);
        return earlier == claim - 1 ? Math.max(any, lastBefore.of(later, before)) : any;
    }

    /**
     * Adds the pairs whose rate explains a claim of an item: as many numbers there are to fit the claims with. Of a chain of copies
     * each also agrees with all others; that is no number more.
     */
    void addUsed(Item item, Set<Long> pairs) {
        for (int i = 1; i < item.size(); i++) {
            int model = model(item, i);
            if (model >= 0) {
                pairs.add((long) pools.of(item.sources()[i]) * pools.count() + pools.of(item.sources()[model]));
            }
        }
    }

    /** Tells of each pair of sources with a rate; a pool goes by the name of its kind with a star. */
    void forEachRate(PairConsumer<String> consumer) {
        anyBefore.forEach((later, earlier, rate) ->
                consumer.accept(pools.name(later), pools.name(earlier), Math.max(rate, lastBefore.of(later, earlier))));
        lastBefore.forEach((later, earlier, rate) -> {
            if (anyBefore.of(later, earlier) == 0) {
                consumer.accept(pools.name(later), pools.name(earlier), rate);
            }
        });
    }

    /** Takes the later and the earlier source and how often the first repeats the second. */
    @FunctionalInterface
    interface PairConsumer<T> {
        void accept(T later, T earlier, double rate);
    }
}
