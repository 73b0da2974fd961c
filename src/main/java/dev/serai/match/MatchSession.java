package dev.serai.match;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns m by expectation maximisation from pairs that are equal in one comparison, which is left out; u stays as it is. What
 * was known before counts as some matches more, so that a few odd pairs do not lead astray.
 */
final class MatchSession {

    private static final int MOST_ROUNDS = 25;
    private static final double CONVERGED = 1e-4;
    private static final double MOST_MATCHES = 0.999;
    private static final double FEWEST_MATCHES = 1e-4;
    private static final int FEWEST_PAIRS = 300;
    private static final double PRIOR_MATCHES = 30;
    private static final double FIRST_GUESS_AT_MOST = 0.9;
    static final double LEAST_M = 1e-6;

    private final List<Patterns.Pattern> patterns;
    private final boolean[] used;
    private final Estimate start;
    private double share;
    private double matches;
    private double[][] m;
    private double[][] counts;

    /**
     * @param used which comparisons take part
     * @param share how many of the pairs are guessed to be of one customer
     */
    MatchSession(List<Patterns.Pattern> patterns, boolean[] used, Estimate start, double share) {
        this.patterns = patterns;
        this.used = used.clone();
        this.start = start;
        this.share = Math.min(FIRST_GUESS_AT_MOST, share);
        this.m = start.copy().m;
        this.counts = new double[m.length][];
    }

    /** What is wrong with the outcome, or empty when it may be used. */
    Optional<String> run() {
        long pairs = patterns.stream().mapToLong(Patterns.Pattern::pairs).sum();
        if (pairs < FEWEST_PAIRS) {
            return Optional.of("only " + pairs + " pairs");
        }
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > CONVERGED; round++) {
            change = round(pairs);
        }
        if (share > MOST_MATCHES || share < FEWEST_MATCHES) {
            return Optional.of("nearly all or nearly none of its pairs would be one customer");
        }
        return Optional.empty();
    }

    private double round(long pairs) {
        Estimate now = start.copy();
        System.arraycopy(m, 0, now.m, 0, m.length);
        double[][] logarithms = now.logarithms();
        double[][] seen = new double[m.length][];
        Arrays.setAll(seen, c -> new double[m[c].length]);
        double prior = StrictMath.log(share / (1 - share));
        matches = 0;
        for (Patterns.Pattern pattern : patterns) {
            double odds = prior;
            for (int c = 0; c < m.length; c++) {
                int level = pattern.level(c);
                odds += used[c] && level >= 0 ? logarithms[c][level] : 0;
            }
            double expected = pattern.pairs() / (1 + StrictMath.exp(-odds));
            matches += expected;
            for (int c = 0; c < m.length; c++) {
                int level = pattern.level(c);
                if (level >= 0) {
                    seen[c][level] += expected;
                }
            }
        }
        share = Math.max(1e-9, Math.min(1 - 1e-9, matches / pairs));
        counts = seen;
        return update(seen);
    }

    private double update(double[][] seen) {
        double change = 0;
        for (int c = 0; c < m.length; c++) {
            double[] next = new double[m[c].length];
            for (int l = 0; l < next.length; l++) {
                next[l] = Math.max(LEAST_M, seen[c][l] + PRIOR_MATCHES * start.m[c][l]);
            }
            next = Estimate.normalised(next);
            for (int l = 0; l < next.length; l++) {
                change = Math.max(change, Math.abs(next[l] - m[c][l]));
            }
            m[c] = next;
        }
        return change;
    }

    /** How many of the pairs are expected to be of one customer. */
    double matches() {
        return matches;
    }

    /** How many of them show each level. */
    double[] counts(int comparison) {
        return counts[comparison];
    }
}
