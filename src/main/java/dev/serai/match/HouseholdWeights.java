package dev.serai.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs whether two records are rather of two people of one household than of one customer. Against strangers a common
 * address and surname say much; against a brother they say nothing, and name and birthday must.
 */
final class HouseholdWeights {

    /** Beyond this the smaller weight alone counts. */
    private static final double FAR_APART = 40;

    private final double prior;
    private final int[] telling;
    private final double[][] weights;

    HouseholdWeights(List<Comparison> comparisons, MatchModel model) {
        this.prior = model.chances().household() > 0
                ? Bits.of(model.chances().match() / model.chances().household())
                : Double.POSITIVE_INFINITY;
        this.weights = new double[comparisons.size()][];
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weights(comparisons.get(c), model.comparisons().get(c));
            if (comparisons.get(c).group() == null) {
                found.add(c);
            }
        }
        this.telling = found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] weights(Comparison comparison, ComparisonModel known) {
        double[] shares = shares(comparison, known.u(), known.m());
        if (comparison.comparator().namesakesFrom() == Integer.MAX_VALUE) {
            return MonotoneWeights.of(known.m(), Estimate.boxed(shares));
        }
        // Of names in their own order: who lives together has another first name, hardly ever the same one and another
        // surname.
        double[] weights = new double[shares.length];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = Bits.of(known.m().get(l) / shares[l]);
        }
        return weights;
    }

    /** How often two people of one household agree to each degree. */
    static double[] shares(Comparison comparison, List<Double> u, List<Double> m) {
        List<Double> household = comparison.comparator().household();
        List<Double> shares = comparison.group() != null ? m : household.isEmpty() ? u : household;
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether people of one household can be told by what is compared: by names, and something that they share. */
    static boolean matter(List<Comparison> comparisons) {
        boolean names = comparisons.stream()
                .anyMatch(comparison -> comparison.comparator().name().equals("person-name"));
        return names
                && comparisons.stream()
                        .anyMatch(comparison -> comparison.group() != null
                                || comparison.comparator().name().equals("email")
                                || comparison.comparator().name().equals("phone"));
    }

    /** The most that a comparison can add. */
    double most(int comparison) {
        return Arrays.stream(weights[comparison]).max().orElse(0);
    }

    /** The weight of one customer against two people of one household. */
    double against(byte[] levels) {
        double against = prior;
        for (int c : telling) {
            against += levels[c] < 0 ? 0 : weights[c][levels[c]];
        }
        return against;
    }

    /** @param weight against strangers */
    double likelier(double weight, byte[] levels) {
        if (prior == Double.POSITIVE_INFINITY) {
            return weight;
        }
        double against = against(levels);
        double smaller = Math.min(weight, against);
        double apart = Math.abs(weight - against);
        return apart > FAR_APART ? smaller : smaller - Bits.of(1 + StrictMath.pow(2, -apart));
    }
}
