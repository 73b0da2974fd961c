package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.List;

/**
 * A question for people: whether two records are the same customer.
 *
 * @param kind such as {@code pair-in-doubt} or {@code bridge}
 * @param one the smaller key
 * @param weight of the pair, in bits
 * @param alsoOne records for which {@code one} stands; the question would be the same about any of them
 * @param alsoOther the same of the other
 */
public record Doubt(
        String kind,
        RecordKey one,
        RecordKey other,
        double weight,
        List<RecordKey> alsoOne,
        List<RecordKey> alsoOther) {

    public Doubt {
        alsoOne = List.copyOf(alsoOne);
        alsoOther = List.copyOf(alsoOther);
    }

    /** About two records that stand for nobody else. */
    public Doubt(String kind, RecordKey one, RecordKey other, double weight) {
        this(kind, one, other, weight, List.of(), List.of());
    }

    /** True when two records, of which the first has the smaller key, are one of either side. */
    public boolean isBetween(RecordKey a, RecordKey b) {
        return (isOne(a) && isOther(b)) || (isOne(b) && isOther(a));
    }

    /** The same question about two others of its records, of which the first has the smaller key. */
    public Doubt about(RecordKey a, RecordKey b) {
        return new Doubt(kind, a, b, weight, isOne(a) ? alsoOne : alsoOther, isOne(a) ? alsoOther : alsoOne);
    }

    private boolean isOne(RecordKey key) {
        return one.equals(key) || alsoOne.contains(key);
    }

    private boolean isOther(RecordKey key) {
        return other.equals(key) || alsoOther.contains(key);
    }
}
