package dev.serai.match;

import java.util.ArrayList;
import java.util.List;

/** What each blocking rule brought, for the one who reviews a model. */
final class BlockStatistics {

    private final RecordSet set;
    private final long[] pairs;
    private final long[] only;
    private final long[] matches;
    private final long[] onlyMatches;
    private long allPairs;
    private long allMatches;

    BlockStatistics(RecordSet set) {
        this.set = set;
        int rules = set.candidates().rules().size();
        this.pairs = new long[rules];
        this.only = new long[rules];
        this.matches = new long[rules];
        this.onlyMatches = new long[rules];
        for (long pair : set.candidates().pairs()) {
            count(pair);
        }
    }

    private void count(long pair) {
        long rules = set.candidates().rulesOf(pair);
        boolean match = set.resolver()
                        .weight(
                                set.records().get(Candidates.first(pair)),
                                set.records().get(Candidates.second(pair)))
                >= set.resolver().definition().thresholds().edge();
        allPairs++;
        allMatches += match ? 1 : 0;
        for (int rule = 0; rule < pairs.length; rule++) {
            if ((rules >>> rule & 1) == 1) {
                boolean alone = Long.bitCount(rules) == 1;
                pairs[rule]++;
                only[rule] += alone ? 1 : 0;
                matches[rule] += match ? 1 : 0;
                onlyMatches[rule] += alone && match ? 1 : 0;
            }
        }
    }

    Training training(List<String> warnings) {
        List<Training.Block> blocks = new ArrayList<>();
        for (int rule = 0; rule < pairs.length; rule++) {
            blocks.add(new Training.Block(
                    set.candidates().rules().get(rule).text(),
                    pairs[rule],
                    only[rule],
                    matches[rule],
                    onlyMatches[rule],
                    set.candidates().largest(rule),
                    set.candidates().capped(rule)));
        }
        return new Training(set.records().size(), allPairs, allMatches, blocks, warnings);
    }
}
