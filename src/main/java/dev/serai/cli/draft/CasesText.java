package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the first cases of a mapping: an invented row with all fields, one with few, and one without a key. */
final class CasesText {

    private final FeedGuess guess;
    private final Draft draft;
    private final Sample sample;
    private final InboundMapping mapping;
    private final Refinement runs;

    CasesText(FeedGuess guess, Refinement runs) {
        this.guess = guess;
        this.draft = guess.main();
        this.sample = guess.sample();
        this.runs = runs;
        this.mapping = runs.compile(guess);
    }

    String text() {
        Map<String, String> whole = accepted(invented());
        Map<String, String> few = new LinkedHashMap<>(whole);
        few.keySet().retainAll(needed());
        Map<String, String> keyless = new LinkedHashMap<>(whole);
        draft.key().columns().forEach(column -> keyless.put(column, ""));
        StringBuilder out = new StringBuilder("# First cases with invented values. What they expect is what the mapping"
                + " does today: read it, and correct\n# the one that is wrong. 'serai test' runs them.\n");
        add(out, "a row with all fields", whole);
        if (few.size() < whole.size()) {
            add(out, "a row with a key and one field", few);
        }
        add(out, "a row without a key is rejected", keyless);
        return out.toString();
    }

    /** The columns of a row that has hardly anything. */
    private Set<String> needed() {
        Set<String> needed = new HashSet<>(draft.key().columns());
        draft.version().ifPresent(clock -> needed.add(clock.column()));
        needed.addAll(draft.fields().get(0).columns());
        return needed;
    }

    private Map<String, String> invented() {
        Map<String, String> row = new LinkedHashMap<>();
        for (SampleColumn column : sample.columns()) {
            for (int number = 0; number < guess.drafts().size(); number++) {
                String value = invented(number, column);
                if (!value.isEmpty()) {
                    row.putIfAbsent(column.name(), value);
                }
            }
        }
        return row;
    }

    private String invented(int number, SampleColumn column) {
        Draft of = guess.drafts().get(number);
        InventedValues values =
                new InventedValues(guess.entity(number), draft.region().text());
        if (of.key().columns().contains(column.name())) {
            return InventedValues.ofShape(column);
        }
        if (of.version().isPresent() && of.version().get().column().equals(column.name())) {
            return values.version(column, of.version().get().as());
        }
        for (FieldDraft field : of.fields()) {
            if (field.columns().contains(column.name())) {
                return values.of(field, column);
            }
        }
        return "";
    }

    /** Leaves out a value that the mapping does not take, until it takes the row. */
    private Map<String, String> accepted(Map<String, String> row) {
        Map<String, String> left = new LinkedHashMap<>(row);
        Came came = run(left);
        while (came.rejected() != null && came.rejected().field() != null) {
            int before = left.size();
            String label = came.rejected().field();
            for (String column : label.split(" \\+ ", -1)) {
                left.remove(column);
                left.remove(column.replaceAll("\\[\\d+]", "[]"));
            }
            if (left.size() == before) {
                return left;
            }
            came = run(left);
        }
        return left;
    }

    /** What came of a row: records, or why it was rejected. */
    private record Came(
            List<SourceRecord> records, @Nullable RejectedRow rejected) {}

    private Came run(Map<String, String> row) {
        List<SourceRecord> records = new ArrayList<>();
        try (BatchReader reader = mapping.readRows(List.of(input(row)).iterator(), runs.intake(mapping), 1)) {
            while (reader.hasNext()) {
                Batch batch = reader.next();
                records.addAll(batch.records());
                if (!batch.rejected().isEmpty()) {
                    return new Came(List.of(), batch.rejected().get(0));
                }
            }
        }
        return new Came(records, null);
    }

    /** A row with its lists, of one item each. */
    private Map<String, Object> input(Map<String, String> row) {
        Map<String, Object> input = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            boolean ofList = guess.lists().stream().anyMatch(list -> list.list().holds(column));
            if (ofList) {
                NestedInput.put(input, column, value);
            } else {
                input.put(column, value);
            }
        });
        return input;
    }

    private void add(StringBuilder out, String name, Map<String, String> row) {
        Came came = run(row);
        out.append("- name: ").append(name).append("\n  input:\n");
        input(row).forEach((column, value) -> out.append("    ")
                .append(YamlText.block(column))
                .append(": ")
                .append(value instanceof String text ? quoted(text) : YamlText.tree(value))
                .append('\n'));
        out.append("  expect:\n");
        if (came.rejected() != null) {
            out.append("    reject: ").append(came.rejected().code()).append('\n');
            return;
        }
        if (guess.lists().isEmpty()) {
            out.append("    record:\n");
            record(out, "      ", came.records().get(0).content());
            return;
        }
        out.append("    records:\n");
        for (SourceRecord record : came.records()) {
            out.append("      ").append(record.key().entity()).append(":\n");
            record(out, "        ", record.content());
        }
    }

    private static void record(StringBuilder out, String indent, CanonicalRecord record) {
        String group = "";
        for (int i = 0; i < record.schema().size(); i++) {
            Object value = record.get(i);
            if (value == null) {
                continue;
            }
            var path = record.schema().field(i).path();
            if (path.isNested() && !path.group().equals(group)) {
                group = path.group();
                out.append(indent).append(group).append(":\n");
            }
            out.append(indent)
                    .append(path.isNested() ? "  " : "")
                    .append(path.leaf())
                    .append(": ");
            out.append(written(value)).append('\n');
        }
    }

    private static String written(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> quoted(item.toString())).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = SemanticTypes.textOf(value);
        return value instanceof String ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "\"\"" : YamlText.flow(text);
    }
}
