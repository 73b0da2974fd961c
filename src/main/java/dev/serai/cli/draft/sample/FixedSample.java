package dev.serai.cli.draft.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the columns of fixed width: where blanks stand in every line, and where digits give way to letters in all of them. */
final class FixedSample {

    private static final int LOOKED_AT = 500;
    private static final int SURE_LINES = 20;
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

    private final List<String> lines;
    private final UnaryOperator<String> decode;

    /** @param decode makes of a line's part what a person reads */
    private FixedSample(List<String> lines, UnaryOperator<String> decode) {
        this.lines = lines;
        this.decode = decode;
    }

    /** Where a column stands, counted from 0. */
    private record Span(int from, int to) {}

    /** The sample, or empty when its lines do not stand in columns. */
    static Optional<Sample> read(String name, String text, CharsetGuess charset, @Nullable String comment) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && (comment == null || !line.startsWith(comment)))
                .limit(Sample.MOST_ROWS)
                .toList();
        boolean bytes = isAlignedInBytes(lines, charset.charset());
        Charset written = charset.charset();
        FixedSample sample = bytes
                ? new FixedSample(
                        lines.stream()
                                .map(line -> new String(line.getBytes(written), StandardCharsets.ISO_8859_1))
                                .toList(),
                        part -> new String(part.getBytes(StandardCharsets.ISO_8859_1), written))
                : new FixedSample(lines, part -> part);
        return sample.read(name, charset, comment, bytes);
    }

    /** Whether lines are as long as each other in bytes and not in characters. */
    private static boolean isAlignedInBytes(List<String> lines, Charset charset) {
        Set<Integer> inCharacters = new HashSet<>();
        Set<Integer> inBytes = new HashSet<>();
        lines.stream().limit(LOOKED_AT).forEach(line -> {
            inCharacters.add(line.length());
            inBytes.add(line.getBytes(charset).length);
        });
        return inBytes.size() < inCharacters.size() && inBytes.size() <= 2;
    }

    private Optional<Sample> read(String name, CharsetGuess charset, @Nullable String comment, boolean bytes) {
        Optional<TrailerGuess> trailer = TrailerGuess.ofLine(lines, 0);
        List<String> rows = trailer.isPresent() ? lines.subList(0, lines.size() - 1) : lines;
        List<Span> found = rows.size() < 3 ? List.of() : spans(rows);
        if (found.size() < 3) {
            return Optional.empty();
        }
        boolean header = CsvHeader.isOne(table(rows, found));
        List<Span> spans = joined(found, table(rows, found), header);
        List<List<String>> table = table(rows, spans);
        if (header) {
            trailer = TrailerGuess.ofLine(lines, 1).or(() -> TrailerGuess.ofLine(lines, 0));
        }
        Map<String, Span> named = named(table.get(0), spans, header);
        Map<String, Object> more = more(rows, named, trailer, bytes);
        List<String> doubts = new ArrayList<>();
        doubts.add(rows.size() < SURE_LINES ? "the columns, told by few lines" : "the columns");
        trailer.filter(one -> !one.sure()).ifPresent(one -> doubts.add("the trailer"));
        List<List<String>> body = header ? table.subList(1, table.size()) : table;
        List<SampleColumn> columns = new ArrayList<>();
        int place = 0;
        for (String column : named.keySet()) {
            int at = place++;
            columns.add(new SampleColumn(
                    column, body.stream().map(row -> row.get(at)).toList()));
        }
        SampleFormat format =
                new SampleFormat("fixed", charset, ',', '"', true, header ? 1 : 0, comment, null, more, doubts);
        return Optional.of(new Sample(name, format, body.size(), columns));
    }

    private static List<Span> spans(List<String> rows) {
        int width = rows.stream().mapToInt(String::length).max().orElse(0);
        List<String> body = rows.size() > 3 ? rows.subList(1, Math.min(rows.size(), LOOKED_AT)) : rows;
        List<Integer> starts = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < width; i++) {
            int at = i;
            boolean blank = rows.stream().limit(LOOKED_AT).allMatch(row -> isBlank(row, at));
            boolean turns = !blank && !gap && turns(body, at);
            if (!blank && (gap || turns)) {
                starts.add(i);
            }
            gap = blank;
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            spans.add(new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : width));
        }
        return spans;
    }

    private static boolean isBlank(String row, int at) {
        return at >= row.length() || row.charAt(at) == ' ';
    }

    /** Whether a digit of each row is followed by a letter, or a letter or blank by a digit, as where two columns meet. */
    private static boolean turns(List<String> rows, int at) {
        return rows.stream().allMatch(row -> is(row, at - 1, true) && is(row, at, false))
                || (rows.stream().allMatch(row -> is(row, at, true))
                        && rows.stream().noneMatch(row -> is(row, at - 1, true))
                        && rows.stream().anyMatch(row -> isBlank(row, at - 1)));
    }

    private static boolean is(String row, int at, boolean digit) {
        if (at >= row.length()) {
            return false;
        }
        char c = row.charAt(at);
        return digit ? c >= '0' && c <= '9' : Character.isLetter(c);
    }

    private List<List<String>> table(List<String> rows, List<Span> spans) {
        return rows.stream().map(line -> cells(line, spans)).toList();
    }

    /** A date and its time are one column, and so are two of which the header names only the first. */
    private static List<Span> joined(List<Span> spans, List<List<String>> table, boolean header) {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int column = i;
            boolean unnamed = header && table.get(0).get(i).isEmpty();
            boolean time = table.stream().skip(header ? 1 : 0).allMatch(row -> TIME.matcher(row.get(column))
                    .matches());
            if (joined.isEmpty() || !(unnamed || (time && !header))) {
                joined.add(spans.get(i));
            } else {
                Span before = joined.remove(joined.size() - 1);
                joined.add(new Span(before.from(), spans.get(i).to()));
            }
        }
        return joined;
    }

    private List<String> cells(String line, List<Span> spans) {
        return spans.stream()
                .map(span -> decode.apply(line.substring(
                                Math.min(line.length(), span.from()), Math.min(line.length(), span.to())))
                        .strip())
                .toList();
    }

    private static Map<String, Span> named(List<String> first, List<Span> spans, boolean header) {
        Map<String, Span> named = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            String title = header ? first.get(i) : "";
            String name = title.isEmpty() || named.containsKey(title) ? "column_" + (i + 1) : title;
            named.put(name, spans.get(i));
        }
        return named;
    }

    private static Map<String, Object> more(
            List<String> rows, Map<String, Span> named, Optional<TrailerGuess> trailer, boolean bytes) {
        Map<String, Object> more = new LinkedHashMap<>();
        Map<String, Object> columns = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Span> column : named.entrySet()) {
            Span span = column.getValue();
            int width = span.to() - span.from();
            columns.put(column.getKey(), span.from() == at ? width : place(span.from() + 1, width));
            at = span.to();
        }
        more.put("columns", columns);
        int whole = at;
        if (rows.stream().anyMatch(row -> row.length() < whole)) {
            more.put("short", "pad");
        }
        if (bytes) {
            more.put("unit", "bytes");
        }
        trailer.ifPresent(found -> more.put("trailer", found.keys()));
        return more;
    }

    /** Where something stands in a line, counted from 1. */
    static Map<String, Object> place(int from, int width) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("from", from);
        place.put("width", width);
        return place;
    }
}
