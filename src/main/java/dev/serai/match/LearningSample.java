package dev.serai.match;

import dev.serai.record.SourceRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * As many records of a set as give no more candidate pairs than fit into memory: a function of the set. Where names are few, pairs
 * grow with the square of the records, and what is learned from half of them is the same.
 */
public final class LearningSample {

    private static final long MOST_PAIRS = 6_000_000;

    private LearningSample() {}

    /** The records, or half of them, or a quarter, and so on, chosen by a hash of their keys. */
    public static List<SourceRecord> of(List<SourceRecord> records, Resolver resolver) {
        List<SourceRecord> some = records;
        while (some.size() > 2 && pairs(some, resolver) > MOST_PAIRS) {
            some = some.stream()
                    .sorted(Comparator.comparingLong(LearningSample::hash).thenComparing(SourceRecord::key))
                    .limit(some.size() / 2)
                    .toList();
        }
        return some;
    }

    private static long hash(SourceRecord record) {
        return Hash64.of(record.key().partner() + '/' + record.key().sourceKey());
    }

    /** How many pairs the keys give, those counted again that meet by several. */
    private static long pairs(List<SourceRecord> records, Resolver resolver) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (SourceRecord record : records) {
            resolver.keysOf(resolver.prepare(record.key(), record.content()))
                    .forEach(key -> sizes.merge(key.hash(), 1, Integer::sum));
        }
        long largest = resolver.definition().thresholds().largestBlock();
        return sizes.values().stream()
                .mapToLong(Integer::longValue)
                .filter(size -> size <= largest)
                .map(size -> size * (size - 1) / 2)
                .sum();
    }
}
