package dev.serai.cli.draft.sample;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the dialect of CSV: the one in which most rows have the same number of columns, and the most of them. */
final class CsvSample {

    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~'};
    private static final int LOOKED_AT = 300;

    private CsvSample() {}

    /** One way to read the text, and how well it fits. */
    private record Dialect(
            char delimiter, char quote, @Nullable String comment, int columns, double fit) {}

    static Sample read(String name, String text, boolean whole, CharsetGuess charset) {
        String comment = comment(text);
        List<Dialect> dialects = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            dialects.add(dialect(text, delimiter, '"', comment));
            if (text.indexOf('\'') >= 0) {
                dialects.add(dialect(text, delimiter, '\'', comment));
            }
        }
        Dialect best = dialects.stream()
                .max(Comparator.comparingDouble(CsvSample::rank))
                .filter(dialect -> dialect.columns() > 1)
                .orElseThrow(() -> new UnreadableSample(name + " is neither JSON nor XML, and no delimiter gives"
                        + " its lines several columns; is it CSV?"));
        List<List<String>> rows = rows(text, best, Sample.MOST_ROWS + 10);
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return table(name, charset, best, rows);
    }

    private static double rank(Dialect dialect) {
        return dialect.fit() * (1 - 1.0 / (dialect.columns() + 0.5)) - (dialect.quote() == '"' ? 0 : 0.05);
    }

    private static @Nullable String comment(String text) {
        long commented = text.lines()
                .limit(LOOKED_AT)
                .filter(line -> line.startsWith("#"))
                .count();
        long all = text.lines().limit(LOOKED_AT).count();
        return commented > 0 && commented * 2 < all ? "#" : null;
    }

    private static Dialect dialect(String text, char delimiter, char quote, @Nullable String comment) {
        Dialect open = new Dialect(delimiter, quote, comment, 0, 0);
        List<List<String>> rows = rows(text, open, LOOKED_AT);
        Map<Integer, Integer> bySize = new HashMap<>();
        rows.forEach(row -> bySize.merge(row.size(), 1, Integer::sum));
        int columns = bySize.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
        double fit = rows.isEmpty() ? 0 : (double) bySize.getOrDefault(columns, 0) / rows.size();
        boolean torn =
                quote == '\'' && rows.stream().flatMap(List::stream).noneMatch(cell -> cell.indexOf(delimiter) >= 0);
        return new Dialect(delimiter, quote, comment, columns, torn ? fit / 2 : fit);
    }

    private static List<List<String>> rows(String text, Dialect dialect, int most) {
        List<List<String>> rows = new ArrayList<>();
        String kept = dialect.comment() == null ? text : withoutComments(text, dialect.comment());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(kept);
                Stream<CsvRecord> records = reader.stream()) {
            records.limit(most).forEach(record -> rows.add(record.getFields()));
        } catch (CsvParseException | java.io.IOException e) {
            return rows; // what could be read tells enough
        }
        return rows;
    }

    private static String withoutComments(String text, String comment) {
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith(comment)).toList());
    }

    private static Sample table(String name, CharsetGuess charset, Dialect dialect, List<List<String>> rows) {
        int skip = 0;
        while (skip < rows.size() && rows.get(skip).size() != dialect.columns()) {
            skip++;
        }
        List<List<String>> even = rows.subList(skip, rows.size()).stream()
                .filter(row -> row.size() == dialect.columns())
                .toList();
        boolean header = CsvHeader.isOne(even);
        List<List<String>> body = header ? even.subList(1, even.size()) : even;
        List<SampleColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < dialect.columns(); i++) {
            int column = i;
            String title = header ? even.get(0).get(i).strip() : "column_" + (i + 1);
            if (!title.isEmpty() && names.add(title)) {
                columns.add(new SampleColumn(
                        title,
                        body.stream()
                                .limit(Sample.MOST_ROWS)
                                .map(row -> row.get(column))
                                .toList()));
            }
        }
        SampleFormat format = new SampleFormat(
                "csv", charset, dialect.delimiter(), dialect.quote(), header, skip, dialect.comment(), null);
        return new Sample(name, format, Math.min(body.size(), Sample.MOST_ROWS), columns);
    }
}
