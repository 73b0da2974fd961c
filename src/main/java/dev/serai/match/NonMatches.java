package dev.serai.match;

import dev.serai.comparator.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Estimates how often records of different customers agree, and how frequent values are. */
final class NonMatches {

    private static final double LEAST_U = 1e-7;

    private final List<Comparison> comparisons;
    private final List<List<TermModel>> terms = new ArrayList<>();
    private final List<Set<Long>> generic = new ArrayList<>();
    private final double[][] levels;

    NonMatches(RecordSet set, int[] customers, int randomPairs, int sharedByTooMany) {
        this.comparisons = set.resolver().definition().comparisons();
        this.levels = new RandomPairs(set.records(), set.resolver(), randomPairs).levels();
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

    /** With m as is usual. What was known before counts as one pair at each level. */
    Estimate estimate() {
        Estimate estimate = Estimate.usual(comparisons);
        for (int c = 0; c < comparisons.size(); c++) {
            double pairs = 0;
            for (double count : levels[c]) {
                pairs += count;
            }
            List<Level> of = comparisons.get(c).levels();
            double[] u = new double[of.size()];
            for (int l = 0; l < u.length; l++) {
                u[l] = Math.max(LEAST_U, (levels[c][l] + 1) / (pairs + 1 / estimate.u[c][l]));
            }
            int exact = u.length - 1;
            if (of.get(exact).term() == 0 && of.get(exact).share() == 1) {
                // Counted over all records, where random pairs show it rarely.
                u[exact] = terms.get(c).get(0).coincidence();
            }
            estimate.u[c] = Estimate.normalised(u);
        }
        return estimate;
    }

    List<TermModel> terms(int comparison) {
        return terms.get(comparison);
    }

    Set<Long> generic(int comparison) {
        return generic.get(comparison);
    }
}
