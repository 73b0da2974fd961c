package dev.serai.cli.trial;

import dev.serai.mapping.RowFault;
import dev.serai.mapping.Wiring;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a trial in the terminal: each row with its source on the left and what became of it on the right. */
final class TrialSheet {

    private static final int NARROWEST = 60;
    private static final int WIDEST_LABEL = 24;
    private static final String INDENT = "  ";
    private static final int GAP = 3;

    private final PrintWriter out;
    private final boolean coloured;
    private final int width;

    TrialSheet(PrintWriter out, boolean coloured, int width) {
        this.out = out;
        this.coloured = coloured;
        this.width = width;
    }

    void print(TrialResult result) {
        if (result.canRun()) {
            Columns columns = Columns.of(result.wiring(), result.rows(), width);
            boolean several = result.wiring().size() > 1;
            result.rows().forEach(row -> {
                Wiring wiring = result.wiring().get(row.record());
                print(headline(row, several ? wiring.entity() + " " : ""), row, wiring, columns);
            });
        }
        result.notes().forEach(note -> out.println(Ink.YELLOW.on("note: ", coloured) + note));
        if (result.canRun()) {
            out.println(summary(result));
        }
        out.flush();
    }

    static String summary(TrialResult result) {
        TrialResult.Count count = result.count();
        String text = result.mapping() + ": " + count.rows() + (count.rows() == 1 ? " row, " : " rows, ")
                + count.accepted() + " accepted, " + count.rejected() + " rejected, " + count.dropped() + " value"
                + (count.dropped() == 1 ? "" : "s") + " left out";
        text += count.kept() == 0
                ? ""
                : ", " + count.kept() + " kept as " + (count.kept() == 1 ? "it" : "they") + " came";
        text += result.rowsShown() < count.rows() ? "; " + result.rowsShown() + " shown" : "";
        text += count.more() ? "; the sample goes on" : "";
        return count.broken() == null ? text : text + "; reading stopped: " + count.broken();
    }

    private void print(String headline, TriedRow row, Wiring wiring, Columns columns) {
        out.println(headline);
        for (Line line : lines(row, wiring)) {
            if (line.given().isEmpty() && line.made().isEmpty()) {
                continue;
            }
            String left = cell(line.source(), line.given(), columns.sourceLabel(), columns.left(), null);
            if (columns.stacked()) {
                out.println((INDENT + left).stripTrailing());
                if (!line.field().isEmpty()) {
                    out.println(INDENT + INDENT + "→ "
                            + cell(line.field(), line.made(), columns.fieldLabel(), columns.left() - 4, line.ink())
                                    .stripTrailing());
                }
                continue;
            }
            String right = cell(line.field(), line.made(), columns.fieldLabel(), columns.right(), line.ink());
            out.println((INDENT + left + " ".repeat(GAP) + right).stripTrailing());
        }
        if (row.sources().isEmpty() && !row.raw().isEmpty()) {
            out.println(INDENT + DisplayText.cut(DisplayText.harmless(row.raw()), width - INDENT.length()));
        }
        out.println();
    }

    private String cell(String label, String value, int labelWidth, int cellWidth, @Nullable Ink ink) {
        String name = DisplayText.fit(DisplayText.harmless(label), labelWidth);
        String text = DisplayText.fit(DisplayText.harmless(value), Math.max(1, cellWidth - labelWidth - 2));
        return Ink.DIM.on(name, coloured) + INDENT + (ink == null ? text : ink.on(text, coloured));
    }

    private String headline(TriedRow row, String what) {
        RowFault fault = row.fault();
        String start = Ink.BOLD.on("row " + row.row(), coloured) + "  " + what;
        if (fault == null) {
            return start
                    + Ink.GREEN.on("accepted", coloured)
                    + counted(row.dropped().size(), "left out")
                    + counted(row.kept().size(), "kept");
        }
        return start + Ink.RED.on("rejected", coloured) + "  " + fault.code()
                + (fault.field() == null ? "" : " in " + DisplayText.harmless(fault.field())) + ": " + fault.reason();
    }

    private String counted(int values, String fate) {
        return values == 0 ? "" : Ink.YELLOW.on(", " + values + " " + fate, coloured);
    }

    /** One line: a source value, and the field that it makes where it is the first of its sources. */
    private record Line(
            String source,
            String given,
            String field,
            String made,
            @Nullable Ink ink) {}

    private static List<Line> lines(TriedRow row, Wiring wiring) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(row.sources());
        for (String key : wiring.key()) {
            lines.add(new Line(key, taken(left, key), "key", Objects.requireNonNullElse(row.key(), ""), null));
        }
        if (wiring.version() != null) {
            String given = taken(left, wiring.version());
            lines.add(new Line(wiring.version(), given, "version", given.isEmpty() ? "" : "by its clock", Ink.DIM));
        }
        wiring.fields().forEach((field, sources) -> addField(lines, row, field, sources));
        return lines;
    }

    private static String taken(Map<String, String> left, String source) {
        return Objects.requireNonNullElse(left.remove(source), "");
    }

    private static void addField(List<Line> lines, TriedRow row, String field, List<String> sources) {
        String made = row.fields().getOrDefault(field, "");
        Ink ink = null;
        for (TriedRow.Dropped dropped : row.dropped()) {
            if (dropped.field().equals(field)) {
                made = made.isEmpty() ? "left out: " + dropped.fault().reason() : made;
                ink = Ink.YELLOW;
            }
        }
        for (TriedRow.Kept kept : row.kept()) {
            if (kept.field().equals(field)) {
                made = "kept as it came: " + kept.fault().reason();
                ink = Ink.YELLOW;
            }
        }
        RowFault fault = row.fault();
        if (fault != null && sources.contains(sourceOf(fault))) {
            made = fault.reason();
            ink = Ink.RED;
        }
        List<String> labels = sources.isEmpty() ? List.of("") : sources;
        int beside = firstGiven(labels, row);
        for (int i = 0; i < labels.size(); i++) {
            String given = row.sources().getOrDefault(labels.get(i), "");
            lines.add(new Line(labels.get(i), given, i == beside ? field : "", i == beside ? made : "", ink));
        }
    }

    /** The source field at fault as the mapping calls it, whichever item of a list it is of. */
    private static String sourceOf(RowFault fault) {
        return Objects.requireNonNullElse(fault.field(), "").replaceAll("\\[\\d+]", "[]");
    }

    /** A field stands beside the first of its sources that has a value. */
    private static int firstGiven(List<String> labels, TriedRow row) {
        for (int i = 0; i < labels.size(); i++) {
            if (!row.sources().getOrDefault(labels.get(i), "").isBlank()) {
                return i;
            }
        }
        return 0;
    }

    /** How wide things are; stacked when the terminal is too narrow for two columns. */
    private record Columns(int sourceLabel, int fieldLabel, int left, int right, boolean stacked) {

        static Columns of(List<Wiring> wiring, List<TriedRow> rows, int width) {
            int source = widest(wiring.stream()
                    .flatMap(one -> one.fields().values().stream().flatMap(List::stream)));
            int keys = widest(wiring.stream().flatMap(one -> one.key().stream()));
            int field = widest(wiring.stream().flatMap(one -> one.fields().keySet().stream()));
            int sourceLabel = Math.min(WIDEST_LABEL, Math.max(source, keys));
            int fieldLabel = Math.min(WIDEST_LABEL, Math.max(field, "version".length()));
            if (width < NARROWEST) {
                int whole = width - INDENT.length();
                return new Columns(sourceLabel, fieldLabel, whole, whole, true);
            }
            int half = (width - INDENT.length() - GAP) / 2;
            int longest = rows.stream()
                    .flatMap(row -> row.sources().values().stream())
                    .mapToInt(value -> DisplayText.width(DisplayText.harmless(value)))
                    .max()
                    .orElse(1);
            int left = Math.min(half, sourceLabel + 2 + longest);
            return new Columns(sourceLabel, fieldLabel, left, width - INDENT.length() - GAP - left, false);
        }

        private static int widest(Stream<String> labels) {
            return labels.mapToInt(DisplayText::width).max().orElse(1);
        }
    }
}
