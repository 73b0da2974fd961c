package dev.serai.cli.draft.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the values of nested records by their paths, so that they can be looked at column by column. */
final class FlatRows {

    private static final int MOST_COLUMNS = 300;

    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private int rows;

    boolean isFull() {
        return rows >= Sample.MOST_ROWS;
    }

    void endRow() {
        rows++;
        columns.values().forEach(this::fill);
    }

    private void fill(List<String> values) {
        while (values.size() < rows) {
            values.add("");
        }
    }

    /** Adds a value of the row that is being read; several values of one path stand in one text. */
    void add(String path, String value) {
        if (!columns.containsKey(path) && columns.size() >= MOST_COLUMNS) {
            return;
        }
        List<String> values = columns.computeIfAbsent(path, any -> new ArrayList<>());
        fill(values);
        if (values.size() == rows) {
            values.add(value);
        } else if (!value.isBlank()) {
            String before = values.get(rows);
            values.set(rows, before.isBlank() ? value : before + "; " + value);
        }
    }

    boolean isEmpty() {
        return rows == 0 || columns.isEmpty();
    }

    Sample sample(String name, SampleFormat format) {
        return sample(name, format, List.of());
    }

    Sample sample(String name, SampleFormat format, List<SampleList> lists) {
        if (rows == 0) {
            throw new UnreadableSample(name + " has no records from which something could be told");
        }
        List<SampleColumn> all = new ArrayList<>();
        columns.forEach((path, values) -> all.add(new SampleColumn(path, values)));
        return new Sample(name, format, rows, all, lists, List.of());
    }
}
