package dev.serai.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the candidate pairs of a set of records in memory, for learning and measuring: a function of the set and the model. A
 * key that too many records share is passed over.
 */
final class Candidates {

    private final List<BlockRule> rules;
    private final int size;
    private final int largestBlock;
    /** Pairs as a number, the smaller position in the high half; with one bit for each rule that gave it. */
    private final PairBits pairs = new PairBits();

    /** Keys that more records share than their rule is worth, and how many do: the next model gives stricter ones instead. */
    private final Map<Long, Integer> crowded = new TreeMap<>();

    private final Set<Long> cappedKeys = new HashSet<>();
    private final int[] largest;
    private final int[] capped;

    private Candidates(List<BlockRule> rules, int size, int largestBlock) {
        this.rules = rules;
        this.size = size;
        this.largestBlock = largestBlock;
        this.largest = new int[rules.size()];
        this.capped = new int[rules.size()];
    }

    static Candidates of(List<PreparedRecord> records, Resolver resolver) {
        Candidates candidates = new Candidates(
                resolver.definition().blocking(),
                records.size(),
                resolver.definition().thresholds().largestBlock());
        List<List<BlockKey>> keys = records.stream().map(resolver::keysOf).toList();
        for (int rule = 0; rule < candidates.rules.size(); rule++) {
            candidates.add(rule, keys);
        }
        return candidates;
    }

    private void add(int rule, List<List<BlockKey>> keys) {
        Map<Long, IntList> blocks = new HashMap<>();
        for (int record = 0; record < size; record++) {
            for (BlockKey key : keys.get(record)) {
                if (key.rule() == rule) {
                    blocks.computeIfAbsent(key.hash(), any -> new IntList()).add(record);
                }
            }
        }
        boolean definite = rules.get(rule).definite();
        blocks.forEach((hash, block) -> {
            largest[rule] = Math.max(largest[rule], block.size);
            if (!definite && block.size > rules.get(rule).largest()) {
                crowded.put(hash, block.size);
            }
            if (block.size > largestBlock) {
                capped[rule]++;
                cappedKeys.add(hash);
            } else {
                addPairs(rule, block);
            }
        });
    }

    private void addPairs(int rule, IntList block) {
        for (int i = 0; i < block.size; i++) {
            for (int j = i + 1; j < block.size; j++) {
                if (block.items[i] != block.items[j]) {
                    pairs.mark(block.items[i], block.items[j], rule);
                }
            }
        }
    }

    /** The distinct pairs in ascending order. */
    long[] pairs() {
        return pairs.sorted();
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /** The rules that gave a pair, a bit each. */
    long rulesOf(long pair) {
        return pairs.bitsOf(pair);
    }

    int largest(int rule) {
        return largest[rule];
    }

    /** Whether too many records share a key for it to bring anybody together. */
    boolean isCapped(long key) {
        return cappedKeys.contains(key);
    }

    int capped(int rule) {
        return capped[rule];
    }

    /** The keys that the most records share, of those that too many do. */
    Set<Long> mostCrowded(int most) {
        return crowded.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    List<BlockRule> rules() {
        return rules;
    }

    /** Positions of records, in ascending order. */
    private static final class IntList {

        private int[] items = new int[2];
        private int size;

        void add(int item) {
            if (size > 0 && items[size - 1] == item) {
                return;
            }
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }
    }
}
