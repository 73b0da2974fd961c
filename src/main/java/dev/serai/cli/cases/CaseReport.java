package dev.serai.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.definition.SourceLocation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows what became of cases to people or to programs.
 *
 * @param coverage empty when nobody asked for it
 * @param nanos how long all of it took
 */
record CaseReport(List<CaseResult> results, List<Coverage.Item> coverage, long nanos) {

    private static final Path HERE = Path.of("").toAbsolutePath();

    boolean ok() {
        return results.stream().allMatch(CaseResult::passed);
    }

    private long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    void print(PrintWriter out, boolean names) {
        for (CaseResult result : results) {
            if (!result.passed()) {
                out.println(at(result.test().at()) + ": " + result.test().name());
                result.differences().forEach(difference -> print(difference, out));
                result.notes().forEach(note -> out.println("  " + note));
            } else if (names) {
                out.println(at(result.test().at()) + ": " + result.test().name() + ": passed");
            }
        }
        printCoverage(out);
        out.println(summary());
        out.flush();
    }

    private static void print(Difference difference, PrintWriter out) {
        out.println("  " + difference.what() + " (line " + difference.at().line() + ")");
        out.println("    expected  " + difference.expected());
        out.println("    received  " + difference.received());
    }

    static String at(SourceLocation at) {
        return shown(at.file()) + ":" + at.line();
    }

    /** As it is typed from here. */
    static String shown(String file) {
        Path path = Path.of(file);
        return path.isAbsolute() && path.startsWith(HERE)
                ? HERE.relativize(path).toString()
                : file;
    }

    private void printCoverage(PrintWriter out) {
        Map<String, List<Coverage.Item>> byFile = coverage.stream()
                .collect(Collectors.groupingBy(Coverage.Item::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, items) -> {
            out.println("coverage of " + shown(file));
            Map<String, List<Coverage.Item>> byKind = items.stream()
                    .collect(Collectors.groupingBy(Coverage.Item::kind, LinkedHashMap::new, Collectors.toList()));
            byKind.forEach((kind, ofKind) -> {
                long covered = ofKind.stream().filter(Coverage.Item::covered).count();
                out.println("  " + kind + "s: " + covered + " of " + ofKind.size());
                ofKind.stream()
                        .filter(item -> !item.covered())
                        .forEach(item -> out.println("    no case: " + shown(item.at()) + ": " + item.name()));
            });
        });
    }

    String summary() {
        long files = results.stream()
                .map(result -> result.test().at().file())
                .distinct()
                .count();
        return results.size() + (results.size() == 1 ? " case" : " cases") + " in " + files
                + (files == 1 ? " file: " : " files: ")
                + (ok() ? "all passed" : results.size() - failed() + " passed, " + failed() + " failed")
                + String.format(Locale.ROOT, " (%.1f s)", nanos / 1e9);
    }

    String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("command", "test").put("ok", ok());
        ArrayNode list = root.putArray("cases");
        results.forEach(result -> add(result, list.addObject()));
        if (!coverage.isEmpty()) {
            ArrayNode items = root.putArray("coverage");
            coverage.forEach(item -> items.addObject()
                    .put("file", shown(item.file()))
                    .put("kind", item.kind())
                    .put("name", item.name())
                    .put("at", shown(item.at()))
                    .put("covered", item.covered()));
        }
        root.putObject("summary")
                .put("cases", results.size())
                .put("passed", results.size() - failed())
                .put("failed", failed())
                .put("millis", nanos / 1_000_000);
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static void add(CaseResult result, ObjectNode node) {
        node.put("file", shown(result.test().at().file()))
                .put("line", result.test().at().line())
                .put("subject", result.test().subject())
                .put("name", result.test().name())
                .put("ok", result.passed());
        ArrayNode differences = node.putArray("differences");
        result.differences().forEach(difference -> differences
                .addObject()
                .put("line", difference.at().line())
                .put("what", difference.what())
                .put("expected", difference.expected())
                .put("received", difference.received()));
        ArrayNode notes = node.putArray("notes");
        result.notes().forEach(notes::add);
    }
}
