package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the true pairs each blocking rule brings together.
 *
 * @param truePairs all that there are
 * @param found those that any rule brings together
 * @param candidates all pairs that the rules bring together
 */
public record BlockRecall(long truePairs, long found, long candidates, List<Rule> rules) {

    public BlockRecall {
        rules = List.copyOf(rules);
    }

    /** What one rule brings together, and what no other does. */
    public record Rule(String text, long candidates, long found, long foundAlone) {}

    /** Counts over the candidates of a set of records. */
    public static BlockRecall of(RecordSet set, Map<RecordKey, ?> truth) {
        Candidates candidates = set.candidates();
        int size = candidates.rules().size();
        long[] all = new long[size];
        long[] found = new long[size];
        long[] alone = new long[size];
        long foundByAny = 0;
        long[] pairs = candidates.pairs();
        for (long pair : pairs) {
            long rules = candidates.rulesOf(pair);
            Object customer = truth.get(set.records().get(Candidates.first(pair)).key());
            boolean right = customer != null
                    && customer.equals(
                            truth.get(set.records().get(Candidates.second(pair)).key()));
            foundByAny += right ? 1 : 0;
            for (int rule = 0; rule < size; rule++) {
                boolean gives = (rules >>> rule & 1) == 1;
                all[rule] += gives ? 1 : 0;
                found[rule] += gives && right ? 1 : 0;
                alone[rule] += gives && right && Long.bitCount(rules) == 1 ? 1 : 0;
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (int rule = 0; rule < size; rule++) {
            rules.add(new Rule(candidates.rules().get(rule).text(), all[rule], found[rule], alone[rule]));
        }
        return new BlockRecall(truePairs(set, truth), foundByAny, pairs.length, rules);
    }

    private static long truePairs(RecordSet set, Map<RecordKey, ?> truth) {
        Map<Object, Long> sizes = new HashMap<>();
        for (PreparedRecord record : set.records()) {
            Object customer = truth.get(record.key());
            if (customer != null) {
                sizes.merge(customer, 1L, Long::sum);
            }
        }
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    public double recall() {
        return truePairs == 0 ? 1 : (double) found / truePairs;
    }
}
