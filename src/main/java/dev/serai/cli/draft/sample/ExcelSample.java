package dev.serai.cli.draft.sample;

import dev.serai.mapping.ExcelLook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the first sheet of an Excel file: titles above the table are found by how few columns they have. */
final class ExcelSample {

    private static final int MOST_COLUMNS = 300;

    private ExcelSample() {}

    static Sample read(String name, InputStream source) throws IOException {
        List<ExcelLook> rows = ExcelLook.first(source, Sample.MOST_ROWS + 10);
        int width = rows.stream().mapToInt(ExcelSample::filled).max().orElse(0);
        int first = 0;
        while (first < rows.size() && filled(rows.get(first)) * 2 <= width) {
            first++;
        }
        if (first == rows.size()) {
            throw new UnreadableSample(name + " has an empty sheet; nothing can be told from it");
        }
        List<List<String>> table = rows.subList(first, rows.size()).stream()
                .map(row -> padded(
                        row.cells(),
                        rows.stream()
                                .mapToInt(other -> other.cells().size())
                                .max()
                                .orElse(0)))
                .toList();
        int skip = first == 0 ? 0 : rows.get(first - 1).row();
        return sample(name, table, skip);
    }

    private static int filled(ExcelLook row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<String> padded(List<String> cells, int width) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        return all;
    }

    private static Sample sample(String name, List<List<String>> table, int skip) {
        boolean header = CsvHeader.isOne(table);
        List<List<String>> body = header ? table.subList(1, table.size()) : table;
        List<SampleColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, table.get(0).size()); i++) {
            int column = i;
            String title = header ? table.get(0).get(i).strip() : "column_" + (i + 1);
            if (!title.isEmpty() && names.add(title)) {
                columns.add(new SampleColumn(
                        title,
                        body.stream()
                                .limit(Sample.MOST_ROWS)
                                .map(row -> row.get(column))
                                .toList()));
            }
        }
        CharsetGuess sure = new CharsetGuess(StandardCharsets.UTF_8, 1);
        SampleFormat format = new SampleFormat("xlsx", sure, ',', '"', header, skip, null, null, Map.of(), List.of());
        return new Sample(name, format, Math.min(body.size(), Sample.MOST_ROWS), columns);
    }
}
