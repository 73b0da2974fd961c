package dev.serai.mapping;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.function.LookupTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads a look-up table: CSV in UTF-8 with commas, its first line names the columns, a line that begins with # is a comment. */
public final class LookupTableReader {

    /** How large a file may be, in bytes. */
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 50;

    private final String file;
    private final Problems problems;

    /** @param file the name that problems show */
    public LookupTableReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The table, or empty with errors. */
    public Optional<LookupTable> read(String name, String text) {
        Problems own = new Problems();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (hasOpenQuote(plain)) {
            problems.error(SourceLocation.startOf(file), "a quote is not closed");
            return Optional.empty();
        }
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(plain)) {
            Optional<LookupTable> table = table(name, lines.iterator(), own);
            problems.addAll(own.all());
            return own.hasErrors() ? Optional.empty() : table;
        } catch (CsvParseException | java.io.IOException e) {
            problems.error(SourceLocation.startOf(file), "this is not CSV");
            return Optional.empty();
        }
    }

    private static boolean hasOpenQuote(String text) {
        return text.lines()
                                .filter(line -> !line.startsWith("#"))
                                .flatMapToInt(String::chars)
                                .filter(c -> c == '"')
                                .count()
                        % 2
                == 1;
    }

    private Optional<LookupTable> table(String name, Iterator<CsvRecord> lines, Problems own) {
        if (!lines.hasNext()) {
            own.error(SourceLocation.startOf(file), "the file is empty; its first line names the columns");
            return Optional.empty();
        }
        List<String> columns = columns(lines.next(), own);
        List<LookupTable.Row> rows = new ArrayList<>();
        while (lines.hasNext()) {
            CsvRecord line = lines.next();
            if (rows.size() == MOST_ROWS) {
                own.error(
                        at(line),
                        "a table has at most " + MOST_ROWS + " rows; keep larger ones in a database of the partner");
                break;
            }
            if (line.getFieldCount() == columns.size()) {
                rows.add(new LookupTable.Row(at(line), stripped(line)));
            } else {
                own.error(
                        at(line),
                        "the first line names " + columns.size() + " columns, this one has " + line.getFieldCount());
            }
        }
        return Optional.of(new LookupTable(name, columns, rows));
    }

    private List<String> columns(CsvRecord header, Problems own) {
        List<String> columns = stripped(header);
        if (columns.size() > MOST_COLUMNS) {
            own.error(at(header), "a table has at most " + MOST_COLUMNS + " columns");
        }
        HashSet<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty() || !seen.add(column)) {
                own.error(
                        at(header), column.isEmpty() ? "a column has no name" : "column '" + column + "' stands twice");
            }
        }
        return columns;
    }

    private SourceLocation at(CsvRecord line) {
        return new SourceLocation(file, (int) line.getStartingLineNumber(), 1);
    }

    private static List<String> stripped(CsvRecord line) {
        return line.getFields().stream().map(String::strip).toList();
    }
}
