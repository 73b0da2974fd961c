package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.definition.Problem;
import dev.serai.definition.SourceLocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows problems to people or to programs.
 *
 * @param files how many files were looked at
 * @param strict true when a warning counts as an error
 */
public record ProblemReport(List<Problem> problems, int files, boolean strict) {

    public boolean ok() {
        return errors() == 0 && (!strict || problems.isEmpty());
    }

    private long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    /** One line a problem; with {@code excerpt} also the line of the file and a caret under the place. */
    public void print(PrintWriter out, boolean excerpt) {
        Map<String, List<String>> linesByFile = new HashMap<>();
        for (Problem problem : problems) {
            out.println(problem);
            if (excerpt) {
                List<String> lines = linesByFile.computeIfAbsent(problem.at().file(), ProblemReport::linesOf);
                printExcerpt(out, problem.at(), lines);
            }
        }
        out.println(summary());
        out.flush();
    }

    public String summary() {
        long warnings = problems.size() - errors();
        return count(files, "file") + ": "
                + (problems.isEmpty() ? "all is well" : count(errors(), "error") + ", " + count(warnings, "warning"));
    }

    public String json(String command) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("command", command).put("ok", ok());
        ArrayNode list = root.putArray("problems");
        problems.forEach(problem -> list.addObject()
                .put("file", problem.at().file())
                .put("line", problem.at().line())
                .put("column", problem.at().column())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message()));
        root.putObject("summary")
                .put("files", files)
                .put("errors", errors())
                .put("warnings", problems.size() - errors());
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static void printExcerpt(PrintWriter out, SourceLocation at, List<String> lines) {
        if (at.line() <= lines.size()) {
            out.println("    " + lines.get(at.line() - 1));
            out.println("    " + " ".repeat(at.column() - 1) + "^");
        }
    }

    private static List<String> linesOf(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
