package dev.serai.cli.trial;

import dev.serai.definition.Problem;
import dev.serai.mapping.Wiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trial showed.
 *
 * @param mapping the name of the mapping, or the file when it could not be read
 * @param problems what is wrong in the mapping and the entity that it names
 * @param wiring of each record that a row becomes; none when the mapping cannot run
 * @param rows the records of the first rows, as many rows as were asked for
 * @param notes what a person should know about the whole sample, in sentences
 */
record TrialResult(
        String mapping,
        List<Problem> problems,
        List<Wiring> wiring,
        List<TriedRow> rows,
        Count count,
        List<String> notes) {

    /**
     * What was looked at.
     *
     * @param kept how many values were not valid and kept as they came
     * @param more whether the sample goes on
     * @param broken why the sample could not be read to its end, or null
     */
    record Count(
            long accepted,
            long rejected,
            long dropped,
            long kept,
            boolean more,
            @Nullable String broken) {

        static final Count NOTHING = new Count(0, 0, 0, 0, false, null);

        long rows() {
            return accepted + rejected;
        }
    }

    /** How many rows are among the first ones; a row may be there with several records. */
    long rowsShown() {
        return rows.stream().mapToLong(TriedRow::row).distinct().count();
    }

    boolean canRun() {
        return !wiring.isEmpty();
    }
}
