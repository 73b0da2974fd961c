package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.comparator.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far a pair can still come when names and days are compared and the rest is not yet, or all but the parts of addresses. Most
 * pairs that meet by a common town or name are told from each other by then, so that the rest need not be compared.
 */
final class Reach {

    /** More than what sums of the same numbers in another order can differ by. */
    private static final double ROUNDING = 1e-6;

    private static final int STEPS = 3;
    private static final int ADDRESS = STEPS - 1;

    private final int[][] groups;
    /** Names and days first, then what else stands alone, then the parts of addresses. */
    private final int[][] steps;
    /** What the steps behind one can add to the weight against strangers, and to that against people of one household. */
    private final double[] strangersBehind;

    private final double[] householdBehind;
    private final int size;
    private final HouseholdWeights households;

    Reach(List<Comparison> comparisons, MatchModel model, HouseholdWeights households) {
        this.size = comparisons.size();
        this.households = households;
        this.groups = grouped(comparisons);
        this.steps = IntStream.range(0, STEPS)
                .mapToObj(step -> IntStream.range(0, size)
                        .filter(c -> stepOf(comparisons.get(c)) == step)
                        .toArray())
                .toArray(int[][]::new);
        this.strangersBehind = new double[STEPS];
        this.householdBehind = new double[STEPS];
        for (int[] group : groups) {
            int step = stepOf(comparisons.get(group[0]));
            double most = most(group, comparisons, model);
            for (int before = 0; before < step; before++) {
                strangersBehind[before] += most;
                householdBehind[before] += step == ADDRESS ? 0 : Math.max(0, households.most(group[0]));
            }
        }
    }

    private static int stepOf(Comparison comparison) {
        if (comparison.group() != null) {
            return ADDRESS;
        }
        FieldComparator comparator = comparison.comparator();
        boolean first = comparator.namesakesFrom() != Integer.MAX_VALUE
                || comparator.name().equals("date");
        return first ? 0 : 1;
    }

    /** Comparisons that depend on each other, together. */
    int[][] groups() {
        return groups;
    }

    private static int[][] grouped(List<Comparison> comparisons) {
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int c = 0; c < comparisons.size(); c++) {
            String group = comparisons.get(c).group();
            byGroup.computeIfAbsent(group == null ? "\0" + c : group, any -> new ArrayList<>())
                    .add(c);
        }
        return byGroup.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** As if every comparison of the group agreed on the rarest value. */
    private static double most(int[] group, List<Comparison> comparisons, MatchModel model) {
        double positive = 0;
        double largest = 0;
        for (int c : group) {
            double one = most(comparisons.get(c), model.comparisons().get(c));
            positive += one;
            largest = Math.max(largest, one);
        }
        return (positive + largest) / 2;
    }

    private static double most(Comparison comparison, ComparisonModel known) {
        double most = 0;
        double[] weights = known.weights();
        double[] ofNamesakes = known.weightsOfNamesakes();
        for (int l = 0; l < weights.length; l++) {
            double weight = Math.max(weights[l], ofNamesakes[l]);
            Level level = comparison.levels().get(l);
            if (level.term() >= 0 && level.term() < known.terms().size()) {
                weight += Math.max(0, level.share() * rarest(known.terms().get(level.term())));
            }
            most = Math.max(most, weight);
        }
        return most;
    }

    private static double rarest(TermModel term) {
        double least = term.frequent().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(term.rest());
        return Bits.of(term.coincidence()) - Bits.of(Math.min(least, term.rest()));
    }

    /** Levels of a pair of which nothing was compared yet. */
    byte[] nothing() {
        byte[] levels = new byte[size];
        Arrays.fill(levels, (byte) -1);
        return levels;
    }

    /** What is compared one step after the other. */
    int[][] steps() {
        return steps;
    }

    /**
     * Whether a pair cannot weigh {@code least}, whatever the steps behind this one say. What only tells strangers apart does not help
     * a pair that is rather of one household, as both must be likelier.
     *
     * @param strangers the weight against strangers by what was compared so far
     */
    boolean isBelow(double least, int step, double strangers, byte[] levels) {
        return strangers + strangersBehind[step] < least - ROUNDING
                || households.against(levels) + householdBehind[step] < least - ROUNDING;
    }
}
