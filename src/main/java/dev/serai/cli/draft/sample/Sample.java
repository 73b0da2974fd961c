package dev.serai.cli.draft.sample;

import java.util.List;

/** The rows of a sample, column by column. */
public record Sample(String name, SampleFormat format, int rows, List<SampleColumn> columns) {

    /** So many rows are read; what is typical shows by then. */
    static final int MOST_ROWS = 2_000;

    public Sample {
        columns = List.copyOf(columns);
    }

    public SampleColumn column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sample has no column '" + wanted + "'"));
    }
}
