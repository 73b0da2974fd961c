package dev.serai.merge;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the values of a golden record are what they are: for each field what was proposed, by whom, with which weight, and what
 * lost by how much.
 *
 * @param revision of the definition that it was made by
 * @param records who speaks, in ascending order of their keys
 */
public record Explanation(GoldenId id, String revision, List<Source> records, List<Field> fields) {

    /**
     * A source record.
     *
     * @param version as the partner counts: often microseconds since 1970
     * @param intake the thing it came in, and the row in there
     */
    public record Source(RecordKey key, long version, String intake, long row, String mapping) {}

    /**
     * How one field, or the fields of a group, came about.
     *
     * @param value the golden values by field; empty when there is none
     * @param pin what a steward decided, or null
     * @param weight the sum of the winners' weights
     * @param confidence the winners' part of all weights
     */
    public record Field(
            List<String> fields,
            String strategy,
            Map<String, String> value,
            @Nullable PinNote pin,
            BigDecimal weight,
            BigDecimal confidence,
            List<Said> said) {}

    /** A decision in force. */
    public record PinNote(
            long number,
            String author,
            String reason,
            @Nullable String until) {}

    /** What became of a proposal. */
    public enum Fate {
        WON,
        LOST,
        /** The same partner says something newer: it has one vote. */
        SUPERSEDED,
        /** Its weight is zero. */
        BARRED
    }

    /**
     * What one record proposes.
     *
     * @param record its position among the records
     * @param value the proposed values by field
     * @param kept the fields whose value is not valid and was kept as it came
     * @param factors what its weight is made of: weight = base · age · quality · match · confirmed
     * @param behind by how much all who propose the same weigh less than the winners; null unless it lost
     */
    public record Said(
            int record,
            Map<String, String> value,
            List<String> kept,
            Weight factors,
            BigDecimal weight,
            Fate fate,
            @Nullable BigDecimal behind) {}

    /** The factors of a weight. */
    public record Weight(BigDecimal base, BigDecimal age, BigDecimal quality, BigDecimal match, BigDecimal confirmed) {}

    /** Names the customer only: values are somebody's. */
    @Override
    public String toString() {
        return "explanation of " + id;
    }
}
