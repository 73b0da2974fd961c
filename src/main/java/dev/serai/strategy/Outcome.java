package dev.serai.strategy;

import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A golden value and how it came about.
 *
 * @param value null when the strategy rather has none
 * @param winners the contributions that say or make up the value; the others lost
 * @param weight the sum of the winners' weights
 * @param confidence the winners' part of all weights, 0 to 1
 */
public record Outcome(@Nullable Object value, List<RecordKey> winners, BigDecimal weight, BigDecimal confidence) {

    /** No value, and nobody who says it. */
    public static final Outcome ABSENT = new Outcome(null, List.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    public Outcome {
        winners = List.copyOf(winners);
    }

    /** A value that was decided although nobody says anything. */
    public static Outcome decreed(Decree decree) {
        return new Outcome(decree.value(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO);
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

    /** The outcome when a value is taken: all who say exactly it have won. */
    static Outcome taken(Object value, List<Contribution> all) {
        return wonBy(
                value, all.stream().filter(one -> one.value().equals(value)).toList(), all);
    }
}
