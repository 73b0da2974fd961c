package dev.serai.record;

import java.util.List;
import java.util.Set;

/**
 * What the first rows of an intake look like to its mapping. It names columns and counts, and holds no value.
 *
 * @param rows how many rows were looked at
 * @param unreadable how many of them are no rows at all, such as lines with too few columns
 * @param columns what the mapping reads, each column once
 * @param missing mapped columns that the header lacks; of a source without a header none
 * @param unmapped what the source has and the mapping does not read
 */
public record SourceShape(
        long rows, long unreadable, List<Column> columns, Set<String> missing, Set<String> unmapped) {

    /** Of a source at which nobody looked. */
    public static final SourceShape UNKNOWN = new SourceShape(0, 0, List.of(), Set.of(), Set.of());

    /**
     * One mapped column.
     *
     * @param filled how many rows have a value there
     * @param checked how many values were cleansed
     * @param invalid how many of those were not what the mapping says
     */
    public record Column(String name, long filled, long checked, long invalid) {}

    public SourceShape {
        columns = List.copyOf(columns);
        missing = Set.copyOf(missing);
        unmapped = Set.copyOf(unmapped);
    }

    /** How many rows could be read. */
    public long readable() {
        return rows - unreadable;
    }
}
