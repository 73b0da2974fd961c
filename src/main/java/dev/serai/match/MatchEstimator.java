package dev.serai.match;

import java.util.Arrays;
import java.util.List;

/**
 * One step of expectation maximisation over all candidates: how likely each is one customer, by all that is known now
 * (frequencies, households and definite rules too), and from that how records of one customer agree.
 */
final class MatchEstimator {

    private static final int FEWEST_MATCHES = 200;
    /** What is usual counts as some matches more, so that a few odd pairs do not lead astray. */
    private static final double PRIOR_MATCHES = 30;

    private static final double LEAST_M = 1e-6;
    /** Some households are always expected, so that the first pair that comes is not taken for one customer. */
    private static final double LEAST_HOUSEHOLDS = 0.02;

    private static final double MOST_LIKELY = 0.5;

    private final RecordSet set;
    private final List<Comparison> comparisons;
    private final double[][] counts;
    private double matches;
    private double households;

    MatchEstimator(RecordSet set) {
        this.set = set;
        this.comparisons = set.resolver().definition().comparisons();
        this.counts = comparisons.stream()
                .map(comparison -> new double[comparison.levels().size()])
                .toArray(double[][]::new);
    }

    void run() {
        Likelihood likelihood = new Likelihood();
        for (long pair : set.candidates().pairs()) {
            PreparedRecord a = set.records().get(Candidates.first(pair));
            PreparedRecord b = set.records().get(Candidates.second(pair));
            byte[] levels = set.resolver().likelihood(a, b, likelihood);
            matches += likelihood.match;
            households += likelihood.household;
            for (int c = 0; c < levels.length; c++) {
                if (levels[c] >= 0) {
                    counts[c][levels[c]] += likelihood.match;
                }
            }
        }
    }

    /** Whether enough matches were seen to learn from. */
    boolean isEnough() {
        return matches >= FEWEST_MATCHES;
    }

    boolean isLearned(int comparison) {
        return isEnough() && Arrays.stream(counts[comparison]).sum() >= PRIOR_MATCHES;
    }

    /** How often records of one customer agree to each degree. */
    double[] m(int comparison, double[] usual) {
        if (!isEnough()) {
            return usual;
        }
        double[] m = new double[usual.length];
        for (int l = 0; l < m.length; l++) {
            m[l] = Math.max(LEAST_M, counts[comparison][l] + PRIOR_MATCHES * usual[l]);
        }
        return Estimate.normalised(m);
    }

    double[] counts(int comparison) {
        return counts[comparison];
    }

    double matches() {
        return matches;
    }

    Chances chances() {
        double pairs = Math.max(2, (double) set.records().size() * (set.records().size() - 1) / 2);
        double match = Math.min(MOST_LIKELY, Math.max(1, matches) / pairs);
        double household = Math.min(MOST_LIKELY, households / pairs + match * LEAST_HOUSEHOLDS);
        return new Chances(match, HouseholdWeights.matter(comparisons) ? household : 0);
    }
}
