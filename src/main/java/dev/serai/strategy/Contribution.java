package dev.serai.strategy;

import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What one source record says about one field.
 *
 * @param weight how much it counts, zero or more
 * @param value of the field's kind, numbers in their {@link Numbers#canonical} form; for a group the {@link GroupValue}
 */
public record Contribution(RecordKey key, RecordVersion version, BigDecimal weight, Object value) {

    /** The newest first; the same version by the partner's key, so that the choice never depends on arrival order. */
    public static final Comparator<Contribution> NEWEST_FIRST =
            Comparator.comparing(Contribution::version).reversed().thenComparing(Contribution::key);

    public Contribution {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight is zero or more, not " + weight);
        }
    }

    public String partner() {
        return key.partner();
    }

    /** Leaves the value out: it is somebody's. */
    @Override
    public String toString() {
        return key + " with weight " + weight;
    }
}
