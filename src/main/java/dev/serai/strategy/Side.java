package dev.serai.strategy;

import java.math.BigDecimal;
import java.util.List;

/**
 * Those who say the same, or nearly so where the terms say that this is the same.
 *
 * @param value of those that are alike the one that weighs most
 * @param supporters at least one, the newest first
 */
public record Side(Object value, List<Contribution> supporters) {

    public Side {
        supporters = List.copyOf(supporters);
    }

    /** The sum of what they weigh. */
    public BigDecimal weight() {
        return Numbers.weightOf(supporters);
    }

    /** Leaves the value out: it is somebody's. */
    @Override
    public String toString() {
        return supporters.size() + " who say the same";
    }
}
