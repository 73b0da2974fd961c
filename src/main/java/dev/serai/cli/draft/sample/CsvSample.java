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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the dialect of CSV: the one in which most rows have the same number of columns, and the most of them. */
final class CsvSample {

    private static final char[] COMMENTS = {'#', '%', '!', '*'};
    private static final double EVEN = 0.9;
    private static final int MANY = 3;
    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~'};
    private static final int LOOKED_AT = 300;

    private CsvSample() {}

    /** One way to read the text, and how well it fits. */
    private record Dialect(
            char delimiter,
            char quote,
            boolean escapes,
            @Nullable String comment,
            int columns,
            double fit) {}

    static Sample read(String name, String text, boolean whole, CharsetGuess charset) {
        String comment = comment(text);
        Optional<Dialect> best = dialects(text, comment).stream()
                .max(Comparator.comparingDouble(CsvSample::rank))
                .filter(dialect -> dialect.columns() > 1);
        boolean doubtful =
                best.isEmpty() || best.get().fit() < EVEN || best.get().columns() < MANY;
        Optional<Sample> fixed = doubtful ? FixedSample.read(name, text, charset, comment) : Optional.empty();
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Dialect dialect = best.orElseThrow(() -> new UnreadableSample(name + " is neither JSON nor XML, its lines do"
                + " not stand in columns, and no delimiter gives them several; is it CSV?"));
        List<List<String>> rows = rows(text, dialect, Sample.MOST_ROWS + 10);
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return table(name, text, charset, dialect, rows);
    }

    private static List<Dialect> dialects(String text, @Nullable String comment) {
        List<Dialect> dialects = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            for (char quote : text.indexOf('\'') >= 0 ? new char[] {'"', '\''} : new char[] {'"'}) {
                Dialect open = new Dialect(delimiter, quote, false, comment, 0, 0);
                dialects.add(measured(text, open));
                if (QuotedText.of(text, delimiter, quote, true).escaped() > 0) {
                    dialects.add(measured(text, new Dialect(delimiter, quote, true, comment, 0, 0)));
                }
            }
        }
        return dialects;
    }

    private static double rank(Dialect dialect) {
        return dialect.fit() * (1 - 1.0 / (dialect.columns() + 0.5))
                - (dialect.quote() == '"' ? 0 : 0.05)
                + (dialect.escapes() ? 0.01 : 0);
    }

    private static @Nullable String comment(String text) {
        long all = text.lines().limit(LOOKED_AT).count();
        for (char candidate : COMMENTS) {
            String sign = String.valueOf(candidate);
            long commented = text.lines()
                    .limit(LOOKED_AT)
                    .filter(line -> line.startsWith(sign))
                    .count();
            if (commented > 0 && commented * 2 < all) {
                return sign;
            }
        }
        return null;
    }

    private static Dialect measured(String text, Dialect open) {
        List<List<String>> rows = rows(text, open, LOOKED_AT);
        Map<Integer, Integer> bySize = new HashMap<>();
        rows.forEach(row -> bySize.merge(row.size(), 1, Integer::sum));
        int columns = bySize.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
        double fit = rows.isEmpty() ? 0 : (double) bySize.getOrDefault(columns, 0) / rows.size();
        boolean torn = open.quote() == '\''
                && rows.stream().flatMap(List::stream).noneMatch(cell -> cell.indexOf(open.delimiter()) >= 0);
        return new Dialect(
                open.delimiter(), open.quote(), open.escapes(), open.comment(), columns, torn ? fit / 2 : fit);
    }

    private static List<List<String>> rows(String text, Dialect dialect, int most) {
        List<List<String>> rows = new ArrayList<>();
        String kept = dialect.comment() == null ? text : withoutComments(text, dialect.comment());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(QuotedText.of(kept, dialect.delimiter(), dialect.quote(), dialect.escapes())
                                .text());
                Stream<CsvRecord> records = reader.stream()) {
            records.limit(most)
                    .forEach(record -> rows.add(
                            record.getFields().stream().map(QuotedText::shown).toList()));
        } catch (CsvParseException | java.io.IOException e) {
            return rows; // what could be read tells enough
        }
        return rows;
    }

    private static String withoutComments(String text, String comment) {
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith(comment)).toList());
    }

    private static Sample table(
            String name, String text, CharsetGuess charset, Dialect dialect, List<List<String>> all) {
        int skip = 0;
        while (skip < all.size() && all.get(skip).size() != dialect.columns()) {
            skip++;
        }
        boolean named = skip < all.size() && CsvHeader.isOne(evenOnes(all.subList(skip, all.size()), dialect));
        Optional<TrailerGuess> trailer =
                TrailerGuess.ofColumns(all.subList(skip, all.size()), named ? 1 : 0, dialect.columns());
        List<List<String>> rows = trailer.isPresent() ? all.subList(0, all.size() - 1) : all;
        List<List<String>> even = evenOnes(rows.subList(skip, rows.size()), dialect);
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
                        "csv",
                        charset,
                        dialect.delimiter(),
                        dialect.quote(),
                        header,
                        skip,
                        dialect.comment(),
                        null,
                        Map.of(),
                        List.of())
                .with(more(text, dialect, trailer), doubts(dialect, trailer));
        return new Sample(name, format, Math.min(body.size(), Sample.MOST_ROWS), columns);
    }

    private static List<List<String>> evenOnes(List<List<String>> rows, Dialect dialect) {
        return rows.stream().filter(row -> row.size() == dialect.columns()).toList();
    }

    private static Map<String, Object> more(String text, Dialect dialect, Optional<TrailerGuess> trailer) {
        Map<String, Object> more = new HashMap<>();
        if (dialect.escapes()) {
            more.put("escape", "\\");
        }
        if (QuotedText.of(text, dialect.delimiter(), dialect.quote(), dialect.escapes())
                        .stray()
                > 0) {
            more.put("quotes", "lazy");
        }
        trailer.ifPresent(found -> more.put("trailer", found.keys()));
        return more;
    }

    private static List<String> doubts(Dialect dialect, Optional<TrailerGuess> trailer) {
        List<String> doubts = new ArrayList<>();
        if (dialect.fit() < EVEN && trailer.isEmpty()) {
            doubts.add("the delimiter, as not all rows have as many columns");
        }
        if (dialect.comment() != null && !dialect.comment().equals("#")) {
            doubts.add("the comments");
        }
        trailer.filter(found -> !found.sure()).ifPresent(found -> doubts.add("the trailer"));
        return doubts;
    }
}
