package dev.serai.strategy;

import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a definition, or a decision, says to a strategy beside the weights.
 *
 * @param order partners, most preferred first; empty when it does not say
 * @param normalised true when weights are divided by their sum
 * @param near how alike values must be to count as one, 0 to 1; null when only equal values do
 * @param followed the records that won the field that this one depends on
 * @param pinned what a steward decided; null when nobody did
 */
public record Terms(
        List<String> order,
        boolean normalised,
        @Nullable BigDecimal near,
        List<RecordKey> followed,
        @Nullable Decree pinned) {

    /** Nothing is said. */
    public static final Terms NONE = new Terms(List.of(), false, null, List.of(), null);

    public Terms {
        order = List.copyOf(order);
        followed = List.copyOf(followed);
    }

    public static Terms ordered(List<String> order) {
        return new Terms(order, false, null, List.of(), null);
    }

    public Terms normalisedWeights() {
        return new Terms(order, true, near, followed, pinned);
    }

    public Terms nearly(BigDecimal likeness) {
        return new Terms(order, normalised, likeness, followed, pinned);
    }

    public Terms following(List<RecordKey> winners) {
        return new Terms(order, normalised, near, winners, pinned);
    }

    public Terms pinnedTo(Decree decree) {
        return new Terms(order, normalised, near, followed, decree);
    }

    @Override
    public String toString() {
        return "order " + order + (normalised ? ", normalised" : "") + (near == null ? "" : ", near " + near)
                + (followed.isEmpty() ? "" : ", follows " + followed) + (pinned == null ? "" : ", pinned");
    }
}
