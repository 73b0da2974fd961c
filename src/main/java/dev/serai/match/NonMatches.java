package dev.serai.match;

import dev.serai.comparator.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Estimates how often records of different customers agree, and how frequent values are. */
final class NonMatches {

    private static final double LEAST_U = 1e-7;
    private static final double USUAL_NAMESAKES = 10;

    private final List<Comparison> comparisons;
    private final List<List<TermModel>> terms = new ArrayList<>();
    private final List<Set<Long>> generic = new ArrayList<>();
    private final double[][] levels;
    private final double[][] ofNamesakes;

    NonMatches(RecordSet set, int[] customers, int randomPairs, int sharedByTooMany) {
        this.comparisons = set.resolver().definition().comparisons();
        RandomPairs random = new RandomPairs(set.records(), set.resolver(), randomPairs);
        this.levels = random.levels();
        this.ofNamesakes = random.levelsOfNamesakes();
        for (int c = 0; c < comparisons.size(); c++) {
            List<String> names = comparisons.get(c).comparator().terms();
            List<TermModel> models = new ArrayList<>();
            for (int t = 0; t < names.size(); t++) {
                TermCounts counts = TermCounts.of(set.records(), customers, c, t, names.get(t));
                models.add(counts.model(usualCoincidence(comparisons.get(c), t)));
                if (t == 0) {
                    generic.add(
                            comparisons.get(c).comparator().identifies()
                                    ? counts.sharedByMoreThan(sharedByTooMany)
                                    : Set.of());
                }
            }
            terms.add(models);
        }
    }

    /** Of the strongest level at which a term is equal; a surname alone is shared a little more often than with other differences. */
    private static double usualCoincidence(Comparison comparison, int term) {
        double usual = 0;
        for (Level level : comparison.levels()) {
            if (level.term() == term && level.share() == 1) {
                usual = Math.max(usual, level.u());
            }
        }
        return usual == 0 ? 0.001 : usual;
    }

    /** Shares of what was counted. What was known before counts as one pair at each level. */
    static double[][] strangers(List<Comparison> comparisons, double[][] levels) {
        double[][] usual = Estimate.usual(comparisons).u;
        double[][] shares = new double[usual.length][];
        for (int c = 0; c < usual.length; c++) {
            double pairs = Arrays.stream(levels[c]).sum();
            double[] u = new double[usual[c].length];
            for (int l = 0; l < u.length; l++) {
                u[l] = Math.max(LEAST_U, (levels[c][l] + 1) / (pairs + 1 / usual[c][l]));
            }
            shares[c] = Estimate.normalised(u);
        }
        return shares;
    }

    /** With m as is usual. What was known before counts as one pair at each level. */
    Estimate estimate() {
        Estimate estimate = Estimate.usual(comparisons);
        double[][] strangers = strangers(comparisons, levels);
        for (int c = 0; c < comparisons.size(); c++) {
            List<Level> of = comparisons.get(c).levels();
            double[] u = strangers[c];
            int exact = u.length - 1;
            if (of.get(exact).term() == 0 && of.get(exact).share() == 1) {
                // Counted over all records, where random pairs show it rarely.
                u[exact] = terms.get(c).get(0).coincidence();
            }
            estimate.u[c] = Estimate.normalised(u);
        }
        return estimate;
    }

    /** How often people of one name agree to each degree; what is usual counts as some pairs. */
    List<Double> namesakes(int comparison) {
        List<Double> usual = comparisons.get(comparison).comparator().namesakes();
        if (usual.isEmpty()) {
            return usual;
        }
        double[] shares = new double[usual.size()];
        for (int l = 0; l < shares.length; l++) {
            shares[l] = ofNamesakes[comparison][l] + USUAL_NAMESAKES * usual.get(l);
        }
        double[] normalised = Estimate.normalised(shares);
        int exact = shares.length - 1;
        if (comparisons.get(comparison).levels().get(exact).term() == 0) {
            normalised[exact] = terms.get(comparison).get(0).coincidence();
        }
        return Estimate.boxed(Estimate.normalised(normalised));
    }

    List<TermModel> terms(int comparison) {
        return terms.get(comparison);
    }

    Set<Long> generic(int comparison) {
        return generic.get(comparison);
    }
}
