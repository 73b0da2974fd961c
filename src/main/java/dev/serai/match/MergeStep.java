package dev.serai.match;

import dev.serai.record.RecordKey;

/**
 * Two clusters became one.
 *
 * @param first the first record of the one, in ascending order of keys
 * @param second the first record of the other
 * @param mean the mean weight between all their records; of a definite step POSITIVE_INFINITY
 * @param edgeA with {@code edgeB} the pair that brought them together
 * @param weight of that pair
 */
public record MergeStep(
        RecordKey first,
        int firstSize,
        RecordKey second,
        int secondSize,
        double mean,
        RecordKey edgeA,
        RecordKey edgeB,
        double weight) {

    /** True when a rule or a decision made it, not a weight. */
    public boolean isDefinite() {
        return weight == Double.POSITIVE_INFINITY;
    }
}
