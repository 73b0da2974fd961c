package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Estimates how records of one customer agree: a session for each comparison in which many pairs are equal, its outcome
 * weighed by how many matches it saw; then how many matches there are at all.
 */
final class MatchEstimator {

    private static final int MOST_SESSION_PAIRS = 500_000;
    private static final int LARGEST_SESSION_BLOCK = 100;
    private static final int FEWEST_MATCHES = 200;
    private static final int ROUNDS = 10;
    private static final double LEAST_HOUSEHOLDS = 0.02;

    private final RecordSet set;
    private final List<Comparison> comparisons;
    private final Estimate estimate;
    private final double[][] sums;
    private final double[][] m;
    private final boolean[] learned;
    private final List<String> warnings = new ArrayList<>();
    private double lambda;
    private double households;
    private final List<Patterns.Pattern> candidates;

    MatchEstimator(RecordSet set, Estimate estimate, double lambda) {
        this.set = set;
        this.comparisons = set.resolver().definition().comparisons();
        this.estimate = estimate;
        this.lambda = lambda;
        this.sums = new double[comparisons.size()][];
        this.m = new double[comparisons.size()][];
        this.learned = new boolean[comparisons.size()];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = new double[estimate.m[c].length];
            m[c] = estimate.m[c];
        }
        Patterns patterns = new Patterns(comparisons.size());
        for (long pair : set.candidates().pairs()) {
            patterns.add(
                    set.records().get(Candidates.first(pair)),
                    set.records().get(Candidates.second(pair)),
                    set.resolver());
        }
        this.candidates = patterns.all();
    }

    void run() {
        lambda = matches() / totalPairs();
        double expected = lambda * totalPairs();
        if (expected < FEWEST_MATCHES) {
            warnings.add("only about " + Math.round(expected) + " pairs of one customer are expected, fewer than "
                    + FEWEST_MATCHES + ": what is usual for the kinds of values is used for how customers agree");
        } else {
            for (int c = 0; c < comparisons.size(); c++) {
                session(c);
            }
            takeMeans();
        }
        lambda = Math.max(matches(), 1) / totalPairs();
        households = HouseholdWeights.matter(comparisons) ? householdPairs() / totalPairs() : 0;
    }

    private void session(int left) {
        List<Patterns.Pattern> pairs = pairsEqualIn(left);
        boolean[] used = new boolean[comparisons.size()];
        for (int c = 0; c < used.length; c++) {
            String group = comparisons.get(c).group();
            used[c] = c != left
                    && (group == null || !group.equals(comparisons.get(left).group()));
        }
        int exact = estimate.m[left].length - 1;
        double odds = lambda / (1 - lambda) * estimate.m[left][exact] / estimate.u[left][exact];
        MatchSession session = new MatchSession(pairs, used, estimate, odds / (1 + odds));
        Optional<String> refused = session.run();
        if (refused.isPresent()) {
            warnings.add(
                    "pairs with equal " + comparisons.get(left).name() + " were not learned from: " + refused.get());
            return;
        }
        for (int c = 0; c < used.length; c++) {
            if (used[c]) {
                for (int l = 0; l < sums[c].length; l++) {
                    sums[c][l] += session.counts(c)[l];
                }
                learned[c] = true;
            }
        }
    }

    /** The pairs whose first term is equal, up to a number, of values that not too many share. */
    private List<Patterns.Pattern> pairsEqualIn(int comparison) {
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int r = 0; r < set.records().size(); r++) {
            FieldComparator.Feature feature = set.records().get(r).features[comparison];
            String term = feature == null ? null : feature.term(0);
            if (term != null) {
                blocks.computeIfAbsent(Hash64.of(term), any -> new ArrayList<>())
                        .add(r);
            }
        }
        Patterns patterns = new Patterns(comparisons.size());
        long[] hashes = blocks.keySet().stream()
                .mapToLong(Long::longValue)
                .filter(hash -> blocks.getOrDefault(hash, List.of()).size() <= LARGEST_SESSION_BLOCK)
                .sorted()
                .toArray();
        long budget = MOST_SESSION_PAIRS;
        for (long hash : hashes) {
            List<Integer> block = blocks.getOrDefault(hash, List.of());
            budget -= (long) block.size() * (block.size() - 1) / 2;
            if (budget < 0) {
                break;
            }
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    patterns.add(set.records().get(block.get(i)), set.records().get(block.get(j)), set.resolver());
                }
            }
        }
        return patterns.all();
    }

    private void takeMeans() {
        List<String> missing = new ArrayList<>();
        for (int c = 0; c < m.length; c++) {
            double seen = Arrays.stream(sums[c]).sum();
            if (!learned[c] || seen < 1) {
                learned[c] = false;
                missing.add(comparisons.get(c).name());
                continue;
            }
            double[] next = new double[sums[c].length];
            for (int l = 0; l < next.length; l++) {
                next[l] = Math.max(MatchSession.LEAST_M, sums[c][l] + 30 * estimate.m[c][l]);
            }
            m[c] = Estimate.normalised(next);
        }
        if (!missing.isEmpty()) {
            warnings.add("for " + Learner.listed(missing) + " what is usual is used: no session could learn it");
        }
    }

    /**
     * How many pairs are expected to be of two people of one household. Some are always expected, so that the first such pair
     * that comes is not taken for one customer.
     */
    private double householdPairs() {
        double[][] households = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            households[c] =
                    HouseholdWeights.shares(comparisons.get(c), Estimate.boxed(estimate.u[c]), Estimate.boxed(m[c]));
        }
        double share = lambda;
        double least = lambda * totalPairs() * LEAST_HOUSEHOLDS;
        for (int round = 0; round < ROUNDS; round++) {
            double expected = 0;
            for (Patterns.Pattern pattern : candidates) {
                double match = lambda;
                double household = share;
                double stranger = 1 - lambda - share;
                for (int c = 0; c < m.length; c++) {
                    int level = pattern.level(c);
                    if (level >= 0) {
                        match *= m[c][level];
                        household *= households[c][level];
                        stranger *= estimate.u[c][level];
                    }
                }
                expected += pattern.pairs() * household / (match + household + stranger);
            }
            share = (expected + least) / totalPairs();
        }
        return share * totalPairs();
    }

    /** How many candidates are expected to be of one customer, with as many expected among all pairs as are found. */
    private double matches() {
        Estimate now = estimate.copy();
        System.arraycopy(m, 0, now.m, 0, m.length);
        double[][] logarithms = now.logarithms();
        double share = lambda;
        double matches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            matches = 0;
            double prior = StrictMath.log(share / (1 - share));
            for (Patterns.Pattern pattern : candidates) {
                double odds = prior;
                for (int c = 0; c < m.length; c++) {
                    odds += pattern.level(c) >= 0 ? logarithms[c][pattern.level(c)] : 0;
                }
                matches += pattern.pairs() / (1 + StrictMath.exp(-odds));
            }
            share = Math.max(matches, 1) / totalPairs();
            share = Math.min(share, 0.5);
        }
        return matches;
    }

    private double totalPairs() {
        return Math.max(2, (double) set.records().size() * (set.records().size() - 1) / 2);
    }

    boolean isLearned(int comparison) {
        return learned[comparison];
    }

    double[] m(int comparison) {
        return m[comparison];
    }

    double[] counts(int comparison) {
        return sums[comparison];
    }

    Chances chances() {
        return new Chances(lambda, households);
    }

    List<String> warnings() {
        return warnings;
    }
}
