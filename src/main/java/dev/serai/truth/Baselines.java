package dev.serai.truth;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Simple methods to hold a better one against: the majority, and CRH (Li and others, 2014) with 0/1 loss. */
public final class Baselines {

    private static final int ROUNDS = 10;
    private static final double EVEN = 1e-9;

    private final List<Item> items;
    private final int sources;

    private Baselines(Items items) {
        this.items = items.all();
        this.sources = items.sources().size();
    }

    public static Baselines of(Claims claims) {
        return new Baselines(Items.of(claims));
    }

    /**
     * The expected number of right values when the majority decides and ties are drawn by lot.
     *
     * @param right tells whether a value is the true one
     */
    public double majority(BiPredicate<Claims.Key, String> right) {
        double[] equal = new double[sources];
        Arrays.fill(equal, 1);
        return expected(equal, right);
    }

    /** The expected number of right values of CRH, ties drawn by lot. */
    public double crh(BiPredicate<Claims.Key, String> right) {
        double[] weights = new double[sources];
        Arrays.fill(weights, 1);
        for (int round = 0; round < ROUNDS; round++) {
            weights = crhWeights(weights);
        }
        return expected(weights, right);
    }

    /** How many items have the true value among those claimed. */
    public long bound(BiPredicate<Claims.Key, String> right) {
        return items.stream()
                .filter(item -> item.said().stream().anyMatch(value -> right.test(item.key(), value)))
                .count();
    }

    private double[] crhWeights(double[] weights) {
        double[] loss = new double[sources];
        double[] count = new double[sources];
        for (Item item : items) {
            double[] votes = votes(item, weights);
            double most = Arrays.stream(votes).max().orElse(0);
            for (int i = 0; i < item.size(); i++) {
                loss[item.sources()[i]] += votes[item.classes()[i]] < most - EVEN ? 1 : 0;
                count[item.sources()[i]]++;
            }
        }
        double all = 0;
        for (int source = 0; source < sources; source++) {
            loss[source] = (loss[source] + EVEN) / Math.max(1, count[source]);
            all += loss[source];
        }
        double[] next = new double[sources];
        for (int source = 0; source < sources; source++) {
            next[source] = -Math.log(loss[source] / all);
        }
        return next;
    }

    private static double[] votes(Item item, double[] weights) {
        double[] votes = new double[item.values()];
        for (int i = 0; i < item.size(); i++) {
            votes[item.classes()[i]] += weights[item.sources()[i]];
        }
        return votes;
    }

    private double expected(double[] weights, BiPredicate<Claims.Key, String> right) {
        double sum = 0;
        for (Item item : items) {
            double[] votes = votes(item, weights);
            double most = Arrays.stream(votes).max().orElse(0);
            int tied = 0;
            int hits = 0;
            for (int value = 0; value < votes.length; value++) {
                if (votes[value] >= most - EVEN) {
                    tied++;
                    hits += isRight(item, value, right) ? 1 : 0;
                }
            }
            sum += (double) hits / tied;
        }
        return sum;
    }

    private static boolean isRight(Item item, int value, BiPredicate<Claims.Key, String> right) {
        for (int i = 0; i < item.size(); i++) {
            if (item.classes()[i] == value && right.test(item.key(), item.said().get(i))) {
                return true;
            }
        }
        return false;
    }
}
