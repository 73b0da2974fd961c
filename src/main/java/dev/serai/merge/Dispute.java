package dev.serai.merge;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.strategy.Side;
import java.math.BigDecimal;
import java.util.List;

/**
 * Different records of one customer say different things about a field, or about a group that is decided together.
 *
 * @param confidence in what was taken, 0 to 1
 * @param winners the records whose value was taken
 * @param sides everything that counted, by what it says
 */
public record Dispute(
        GoldenId golden, List<String> fields, BigDecimal confidence, List<RecordKey> winners, List<Side> sides) {

    public Dispute {
        fields = List.copyOf(fields);
        winners = List.copyOf(winners);
        sides = List.copyOf(sides);
    }
}
