package dev.serai.function;

import dev.serai.definition.SourceLocation;
import dev.serai.definition.Suggestion;
import dev.serai.record.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of a definition set: one column holds what partners write, the others what it stands for. Immutable. */
public final class LookupTable {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows;
    private final Use use;

    /** One row and where it stands. */
    public record Row(SourceLocation at, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How a table is read.
     *
     * @param key the column of what partners write, or null for the first
     * @param value the column of what it stands for, or null for the first that is not the key
     * @param folded whether case and width do not matter
     */
    public record Use(@Nullable String key, @Nullable String value, boolean folded) {
        public static final Use USUAL = new Use(null, null, false);
    }

    public LookupTable(String name, List<String> columns, List<Row> rows) {
        this(name, List.copyOf(columns), List.copyOf(rows), Use.USUAL);
    }

    private LookupTable(String name, List<String> columns, List<Row> rows, Use use) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.use = use;
    }

    /** The same table read in another way. */
    public LookupTable used(Use other) {
        return new LookupTable(name, columns, rows, other);
    }

    public String name() {
        return name;
    }

    public Use use() {
        return use;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Changes when what the table holds does. */
    public String revision() {
        StringBuilder all = new StringBuilder(String.join("\u001F", columns));
        rows.forEach(row -> all.append('\u001E').append(String.join("\u001F", row.cells())));
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The position of what a word stands for. Throws IllegalArgumentException, with a sentence, when there is no such column. */
    public int valueColumn() {
        if (use.value() != null) {
            return column(use.value());
        }
        if (columns.size() < 2) {
            throw new IllegalArgumentException("table '" + name + "' has no column but its key");
        }
        return keyColumn() == 0 ? 1 : 0;
    }

    private int keyColumn() {
        return use.key() == null ? 0 : column(use.key());
    }

    private int column(String wanted) {
        int found = columns.indexOf(wanted);
        if (found < 0) {
            throw new IllegalArgumentException("table '" + name + "' has no column '" + wanted + "'"
                    + Suggestion.didYouMean(wanted, columns) + "; it has " + String.join(", ", columns));
        }
        return found;
    }

    /**
     * The rows by their key; rows without one are passed over. Throws IllegalArgumentException, with a sentence that names both
     * lines, when two rows have one key.
     */
    public Words<Row> words() {
        int key = keyColumn();
        Map<String, Row> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            String word = row.cells().get(key);
            Row other = word.isBlank() ? null : byKey.putIfAbsent(Words.key(word, use.folded()), row);
            if (other != null && (!use.folded() || !alike(row, other, key))) {
                throw new IllegalArgumentException(twice(row, other, key));
            }
        }
        return Words.of(byKey, use.folded());
    }

    /** Where case does not matter, a word may stand there in several forms. */
    private static boolean alike(Row row, Row other, int key) {
        boolean written = row.cells().get(key).equals(other.cells().get(key));
        for (int i = 0; i < row.cells().size(); i++) {
            if (i != key && !row.cells().get(i).equals(other.cells().get(i))) {
                return false;
            }
        }
        return !written;
    }

    private String twice(Row row, Row other, int key) {
        String word = row.cells().get(key);
        String first = other.cells().get(key);
        String which = word.equals(first)
                ? "'" + word + "' stands twice"
                : "'" + first + "' and '" + word + "' are one where case and width do not matter";
        return which + " in column '" + columns.get(key) + "' of table '" + name + "': "
                + other.at().file() + " lines " + other.at().line() + " and "
                + row.at().line();
    }
}
