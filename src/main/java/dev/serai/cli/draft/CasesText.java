package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.sample.Sample;
import dev.serai.cli.draft.sample.SampleColumn;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the first cases of a mapping: an invented row with all fields, one with few, and one without a key. */
final class CasesText {

    private final Draft draft;
    private final Sample sample;
    private final InventedValues values;
    private final InboundMapping mapping;
    private final Refinement runs;

    CasesText(Draft draft, Sample sample, CanonicalEntity entity, Refinement runs) {
        this.draft = draft;
        this.sample = sample;
        this.values = new InventedValues(entity, draft.region().text());
        this.runs = runs;
        this.mapping = runs.compile(draft);
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
        List<String> needed = new ArrayList<>(draft.key().columns());
        draft.version().ifPresent(clock -> needed.add(clock.column()));
        needed.addAll(draft.fields().get(0).columns());
        return Set.copyOf(needed);
    }

    private Map<String, String> invented() {
        Map<String, String> row = new LinkedHashMap<>();
        for (SampleColumn column : sample.columns()) {
            String value = invented(column);
            if (!value.isEmpty()) {
                row.put(column.name(), value);
            }
        }
        return row;
    }

    private String invented(SampleColumn column) {
        if (draft.key().columns().contains(column.name())) {
            return InventedValues.ofShape(column);
        }
        if (draft.version().isPresent() && draft.version().get().column().equals(column.name())) {
            return values.version(column, draft.version().get().as());
        }
        for (FieldDraft field : draft.fields()) {
            if (field.columns().contains(column.name())) {
                return values.of(field, column);
            }
        }
        return "";
    }

    /** Leaves out a value that the mapping does not take, until it takes the row. */
    private Map<String, String> accepted(Map<String, String> row) {
        Map<String, String> left = new LinkedHashMap<>(row);
        Batch batch = run(left);
        while (!batch.rejected().isEmpty() && batch.rejected().get(0).field() != null) {
            int before = left.size();
            for (String column : batch.rejected().get(0).field().split(" \\+ ", -1)) {
                left.remove(column);
            }
            if (left.size() == before) {
                return left;
            }
            batch = run(left);
        }
        return left;
    }

    private Batch run(Map<String, String> row) {
        try (BatchReader reader = mapping.readRows(List.of(row).iterator(), runs.intake(mapping), 1)) {
            return reader.next();
        }
    }

    private void add(StringBuilder out, String name, Map<String, String> row) {
        Batch batch = run(row);
        out.append("- name: ").append(name).append("\n  input:\n");
        row.forEach((column, value) -> out.append("    ")
                .append(YamlText.block(column))
                .append(": ")
                .append(quoted(value))
                .append('\n'));
        out.append("  expect:\n");
        if (batch.records().isEmpty()) {
            out.append("    reject: ").append(batch.rejected().get(0).code()).append('\n');
            return;
        }
        out.append("    record:\n");
        record(out, batch.records().get(0).content());
    }

    private static void record(StringBuilder out, CanonicalRecord record) {
        String group = "";
        for (int i = 0; i < record.schema().size(); i++) {
            Object value = record.get(i);
            if (value == null) {
                continue;
            }
            var path = record.schema().field(i).path();
            if (path.isNested() && !path.group().equals(group)) {
                group = path.group();
                out.append("      ").append(group).append(":\n");
            }
            out.append(path.isNested() ? "        " : "      ")
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
