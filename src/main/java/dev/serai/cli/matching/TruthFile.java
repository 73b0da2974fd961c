package dev.serai.cli.matching;

import dev.serai.cli.EnvironmentProblem;
import dev.serai.record.RecordKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is who, as somebody knows: a CSV file with the columns partner, key and customer, in any order. */
final class TruthFile {

    private static final List<String> COLUMNS = List.of("partner", "key", "customer");

    private TruthFile() {}

    /** Throws EnvironmentProblem with file and line when it is not such a file. */
    static Map<RecordKey, String> read(Path file, String entity) {
        List<String> lines = lines(file);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        int[] places = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new EnvironmentProblem(
                    file + ":1:1: the first line names the columns; it needs partner, key and customer");
        }
        Map<RecordKey, String> truth = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (cells.size() != header.size()) {
                throw new EnvironmentProblem(
                        file + ":" + (i + 1) + ":1: has " + cells.size() + " columns, not " + header.size());
            }
            truth.put(new RecordKey(cells.get(places[0]), entity, cells.get(places[1])), cells.get(places[2]));
        }
        return truth;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EnvironmentProblem("cannot read " + file);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
