package dev.serai.merge;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.strategy.Contribution;
import java.math.BigDecimal;
import java.util.List;

/**
 * Different records of one customer say different things about a field, or about a group that is decided together.
 *
 * @param confidence in what was taken, 0 to 1
 * @param winners the records whose value was taken
 * @param heard everything that counted
 */
public record Dispute(
        GoldenId golden,
        List<String> fields,
        BigDecimal confidence,
        List<RecordKey> winners,
        List<Contribution> heard) {

    public Dispute {
        fields = List.copyOf(fields);
        winners = List.copyOf(winners);
        heard = List.copyOf(heard);
    }
}
