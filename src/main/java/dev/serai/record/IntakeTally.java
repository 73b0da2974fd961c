package dev.serai.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one intake.
 *
 * @param rejectedByCode how many rows were rejected for each code
 * @param firstRejected the first rejected rows, at most a thousand, without their raw text
 * @param keptByField how many values of each field are not valid and were kept all the same
 * @param broken why reading stopped before the end, such as a cut file, or null when all was read
 * @param deleted how many of the accepted rows say that a record is no more
 */
public record IntakeTally(
        long accepted,
        long rejected,
        Map<String, Long> rejectedByCode,
        List<RejectedRow> firstRejected,
        Map<String, Long> keptByField,
        @Nullable String broken,
        long deleted) {

    public IntakeTally {
        rejectedByCode = Map.copyOf(rejectedByCode);
        firstRejected = List.copyOf(firstRejected);
        keptByField = Map.copyOf(keptByField);
    }

    /** Of an intake in which no invalid value was kept and nothing was deleted. */
    public IntakeTally(
            long accepted,
            long rejected,
            Map<String, Long> rejectedByCode,
            List<RejectedRow> firstRejected,
            @Nullable String broken) {
        this(accepted, rejected, rejectedByCode, firstRejected, Map.of(), broken, 0);
    }
}
