package dev.serai.strategy;

import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.List;

/**
 * A golden value and how it came about.
 *
 * @param winners the contributions that say or make up the value; the others lost
 * @param weight the sum of the winners' weights
 * @param confidence the winners' part of all weights, 0 to 1
 */
public record Outcome(Object value, List<RecordKey> winners, BigDecimal weight, BigDecimal confidence) {

    public Outcome {
        winners = List.copyOf(winners);
    }

    /** The outcome when some of the contributions won. */
    public static Outcome wonBy(Object value, List<Contribution> winners, List<Contribution> all) {
        BigDecimal weight = Numbers.weightOf(winners);
        return new Outcome(
                value,
                winners.stream().map(Contribution::key).sorted().toList(),
                weight,
                Numbers.part(weight, Numbers.weightOf(all)));
    }
}
