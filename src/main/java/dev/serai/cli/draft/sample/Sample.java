package dev.serai.cli.draft.sample;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a sample, column by column.
 *
 * @param lists those within its rows, each with its items as rows of their own
 * @param instead other ways to read it: with what lies in its lists as rows, or with what lies around its rows
 */
public record Sample(
        String name,
        SampleFormat format,
        int rows,
        List<SampleColumn> columns,
        List<SampleList> lists,
        List<Sample> instead) {

    /** So many rows are read; what is typical shows by then. */
    static final int MOST_ROWS = 2_000;

    public Sample {
        columns = List.copyOf(columns);
        lists = List.copyOf(lists);
        instead = List.copyOf(instead);
    }

    /** One without lists. */
    Sample(String name, SampleFormat format, int rows, List<SampleColumn> columns) {
        this(name, format, rows, columns, List.of(), List.of());
    }

    public SampleColumn column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sample has no column '" + wanted + "'"));
    }

    /** The same without what its rows show of some lists. */
    public Sample without(Collection<SampleList> left) {
        List<SampleColumn> others = columns.stream()
                .filter(column -> left.stream().noneMatch(list -> list.shows(column.name())))
                .toList();
        return new Sample(name, format, rows, others, lists, instead);
    }

    /** The same with the columns of the items of some lists, by the names that they have in a mapping. */
    public Sample with(Collection<SampleList> wanted) {
        List<SampleColumn> all = Stream.concat(
                        columns.stream(), wanted.stream().flatMap(list -> list.items().columns().stream()
                                .map(column -> new SampleColumn(list.path(column.name()), column.values()))))
                .toList();
        return new Sample(name, format, rows, all, lists, instead);
    }

    Sample insteadOf(List<Sample> others) {
        return new Sample(name, format, rows, columns, lists, others);
    }

    /** The same, read from another place, of which it is not sure whether it is meant. */
    Sample at(SampleFormat place) {
        return new Sample(name, place, rows, columns, lists, List.of());
    }
}
