package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.comparator.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs pairs of records: prior, one weight for each comparison, frequencies, exclusive attributes, definite rules. */
final class PairScorer {

    private static final double EXCLUSIVE_PENALTY = -10;
    /** Who moves has another city, postcode and street at once. */
    private static final double OTHERS_AGAINST = 0.25;

    private final MatchDefinition definition;
    private final MatchModel model;
    private final List<Comparison> comparisons;
    private final FieldComparator[] comparators;
    private final double prior;
    private final double[][] weights;
    private final double[][] weightsOfNamesakes;
    private final int[] namesakesFrom;
    /** For each level which term's frequency matters, or -1. */
    private final int[][] terms;

    private final double[][] shares;
    private final double[][] coincidences;
    private final HouseholdWeights households;
    private final Reach reach;
    private final NeverRule[] never;
    private final int[] exclusive;
    /** Exclusive and stable ones. */
    private final int[] contradicted;

    private final int[] conflictBelow;
    private final int[] contradicting;

    PairScorer(MatchDefinition definition, MatchModel model) {
        this.definition = definition;
        this.model = model;
        this.comparisons = definition.comparisons();
        model.checkFits(definition);
        this.comparators = comparisons.stream().map(Comparison::comparator).toArray(FieldComparator[]::new);
        this.prior = Bits.odds(model.chances().match());
        int size = comparisons.size();
        this.weights = new double[size][];
        this.weightsOfNamesakes = new double[size][];
        this.namesakesFrom = Arrays.stream(comparators)
                .mapToInt(FieldComparator::namesakesFrom)
                .toArray();
        this.terms = new int[size][];
        this.shares = new double[size][];
        this.coincidences = new double[size][];
        for (int c = 0; c < size; c++) {
            weigh(c, model.comparisons().get(c));
        }
        this.households = new HouseholdWeights(comparisons, model);
        this.reach = new Reach(comparisons, model, households);
        this.never = definition.never().toArray(NeverRule[]::new);
        this.exclusive = indexes(Comparison::exclusive);
        this.contradicted = indexes(comparison -> comparison.exclusive() || comparison.stable());
        this.conflictBelow = comparisons.stream()
                .mapToInt(comparison -> comparison.comparator().conflictBelow())
                .toArray();
        this.contradicting = indexes(comparison -> comparison.comparator().canContradict());
    }

    private int[] indexes(java.util.function.Predicate<Comparison> wanted) {
        return java.util.stream.IntStream.range(0, comparisons.size())
                .filter(c -> wanted.test(comparisons.get(c)))
                .toArray();
    }

    private void weigh(int c, ComparisonModel known) {
        List<Level> levels = comparisons.get(c).levels();
        weights[c] = known.weights();
        weightsOfNamesakes[c] = known.weightsOfNamesakes();
        terms[c] = new int[levels.size()];
        shares[c] = new double[levels.size()];
        coincidences[c] = known.terms().stream()
                .mapToDouble(term -> Bits.of(term.coincidence()))
                .toArray();
        boolean frequency = comparisons.get(c).frequency();
        for (int l = 0; l < levels.size(); l++) {
            int term = levels.get(l).term();
            terms[c][l] = frequency && term < known.terms().size() ? term : -1;
            shares[c][l] = levels.get(l).share();
        }
    }

    double weight(PreparedRecord a, PreparedRecord b) {
        return weightFrom(Double.NEGATIVE_INFINITY, a, b);
    }

    /** The weight; or, where that is below {@code least}, perhaps NEGATIVE_INFINITY, which takes less than to work it out. */
    double weightFrom(double least, PreparedRecord a, PreparedRecord b) {
        double decided = decided(a, b);
        if (decided != 0) {
            return decided;
        }
        byte[] levels = reach.nothing();
        for (int step = 0; step < reach.steps().length; step++) {
            compare(reach.steps()[step], levels, a, b);
            if (least > Double.NEGATIVE_INFINITY
                    && reach.isBelow(least, step, againstStrangers(levels, a, b), levels)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double likelier = households.likelier(againstStrangers(levels, a, b), levels);
        return hasConflict(exclusive, levels, a, b) ? likelier + EXCLUSIVE_PENALTY : likelier;
    }

    private void compare(int[] which, byte[] levels, PreparedRecord a, PreparedRecord b) {
        for (int c : which) {
            levels[c] = (byte) level(c, a, b);
        }
    }

    /** An infinity when a definite rule decides, else 0. */
    private double decided(PreparedRecord a, PreparedRecord b) {
        if (ruleAgainst(a, b) != null) {
            return Double.NEGATIVE_INFINITY;
        }
        return definiteRule(a, b) >= 0 ? Double.POSITIVE_INFINITY : 0;
    }

    /** Sets how likely two records are one customer, or of one household, and gives the level of each comparison. */
    byte[] likelihood(PreparedRecord a, PreparedRecord b, Likelihood likelihood) {
        byte[] levels = levels(a, b);
        double decided = decided(a, b);
        if (decided != 0) {
            likelihood.set(decided, Double.POSITIVE_INFINITY);
            return levels;
        }
        double penalty = hasConflict(exclusive, levels, a, b) ? EXCLUSIVE_PENALTY : 0;
        likelihood.set(againstStrangers(levels, a, b) + penalty, households.against(levels) + penalty);
        return levels;
    }

    private double againstStrangers(byte[] levels, PreparedRecord a, PreparedRecord b) {
        double weight = prior;
        boolean namesakes = areNamesakes(levels);
        for (int[] group : reach.groups()) {
            double largest = 0;
            double positive = 0;
            double smallest = 0;
            double negative = 0;
            for (int c : group) {
                double w = levels[c] < 0 ? 0 : weight(c, levels[c], namesakes, a, b);
                if (w > 0) {
                    positive += w;
                    largest = Math.max(largest, w);
                } else {
                    negative += w;
                    smallest = Math.min(smallest, w);
                }
            }
            weight += (positive + largest) / 2 + smallest + (negative - smallest) * OTHERS_AGAINST;
        }
        return weight;
    }

    private boolean areNamesakes(byte[] levels) {
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] >= namesakesFrom[c]) {
                return true;
            }
        }
        return false;
    }

    private double weight(int c, int level, boolean namesakes, PreparedRecord a, PreparedRecord b) {
        double weight = namesakes ? weightsOfNamesakes[c][level] : weights[c][level];
        if (terms[c][level] >= 0) {
            weight += frequency(c, level, a, b);
        }
        return weight > 0 && (a.generic[c] || b.generic[c]) ? 0 : weight;
    }

    private double frequency(int c, int level, PreparedRecord a, PreparedRecord b) {
        int term = terms[c][level];
        double most = Math.max(a.frequencies[c][term], b.frequencies[c][term]);
        // NaN when a side lacks the term.
        return Double.isNaN(most) ? 0 : shares[c][level] * (coincidences[c][term] - most);
    }

    private byte[] levels(PreparedRecord a, PreparedRecord b) {
        byte[] levels = new byte[comparators.length];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = (byte) level(c, a, b);
        }
        return levels;
    }

    private int level(int c, PreparedRecord a, PreparedRecord b) {
        FieldComparator.Feature first = a.features[c];
        FieldComparator.Feature second = b.features[c];
        return first == null || second == null ? -1 : comparators[c].compare(first, second);
    }

    /** The position of the rule of {@code same_when} by which they are one, or -1. */
    private static int definiteRule(PreparedRecord a, PreparedRecord b) {
        for (int i = 0; i < a.definite.length; i++) {
            if (a.definite[i] != null && a.definite[i].equals(b.definite[i])) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable String ruleAgainst(PreparedRecord a, PreparedRecord b) {
        for (NeverRule rule : never) {
            if (rule.forbids(a, b)) {
                return rule.text();
            }
        }
        for (int c : contradicting) {
            FieldComparator.Feature first = a.features[c];
            FieldComparator.Feature second = b.features[c];
            if (first != null && second != null && comparators[c].contradicts(first, second) && !sameIdentifier(a, b)) {
                return comparisons.get(c).name() + " contradicts";
            }
        }
        return null;
    }

    private boolean sameIdentifier(PreparedRecord a, PreparedRecord b) {
        for (int c = 0; c < comparators.length; c++) {
            if (comparators[c].isUnique() && !a.generic[c] && level(c, a, b) == weights[c].length - 1) {
                return true;
            }
        }
        return false;
    }

    boolean conflict(PreparedRecord a, PreparedRecord b) {
        return exclusive.length > 0 && hasConflict(exclusive, levels(a, b), a, b);
    }

    boolean contradiction(PreparedRecord a, PreparedRecord b) {
        return contradicted.length > 0 && hasConflict(contradicted, levels(a, b), a, b);
    }

    private boolean hasConflict(int[] which, byte[] levels, PreparedRecord a, PreparedRecord b) {
        for (int c : which) {
            if (levels[c] >= 0 && levels[c] < conflictBelow[c] && !a.generic[c] && !b.generic[c]) {
                return true;
            }
        }
        return false;
    }

    PairScore score(PreparedRecord a, PreparedRecord b) {
        List<PairScore.Row> rows = new ArrayList<>(comparators.length);
        double sum = prior;
        byte[] levels = levels(a, b);
        boolean namesakes = areNamesakes(levels);
        for (int c = 0; c < comparators.length; c++) {
            PairScore.Row row = row(c, levels[c], namesakes, a, b);
            rows.add(row);
            sum += row.total();
        }
        String against = ruleAgainst(a, b);
        int definite = definiteRule(a, b);
        String rule = against != null
                ? "never: " + against
                : definite >= 0 ? "same: " + definition.rules().get(definite).describe() : null;
        double strangers = againstStrangers(levels, a, b);
        return new PairScore(
                weight(a, b),
                prior,
                rows,
                strangers - sum,
                households.likelier(strangers, levels) - strangers,
                hasConflict(exclusive, levels, a, b) ? EXCLUSIVE_PENALTY : 0,
                rule);
    }

    private PairScore.Row row(int c, int level, boolean namesakes, PreparedRecord a, PreparedRecord b) {
        String name = comparisons.get(c).name();
        if (level < 0) {
            return new PairScore.Row(name, level, "no evidence", 0, 0, 0, 0, 0, false);
        }
        ComparisonModel known = model.comparisons().get(c);
        int term = terms[c][level];
        double most = term < 0 ? Double.NaN : Math.max(a.frequencies[c][term], b.frequencies[c][term]);
        return new PairScore.Row(
                name,
                level,
                comparisons.get(c).levels().get(level).name(),
                known.m().get(level),
                (namesakes && !known.namesakes().isEmpty() ? known.namesakes() : known.u()).get(level),
                namesakes ? weightsOfNamesakes[c][level] : weights[c][level],
                term < 0 ? 0 : frequency(c, level, a, b),
                Double.isNaN(most) ? 0 : StrictMath.pow(2, most),
                a.generic[c] || b.generic[c]);
    }
}
