package dev.serai.cli.trial;

import dev.serai.function.SemanticTypes;
import dev.serai.mapping.RowFault;
import dev.serai.mapping.RowWatcher;
import dev.serai.mapping.Wiring;
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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes down what a mapping does with each row; holds no more rows than are shown. */
final class TrialLog implements RowWatcher {

    private final Trial.Extent extent;
    private final BooleanSupplier goOn;
    private final List<TriedRow> rows = new ArrayList<>();
    private final List<TriedRow.Dropped> droppedOfRow = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private Map<String, String> sourcesOfRow = Map.of();
    private String rawOfRow = "";
    private long accepted;
    private long rejected;
    private long dropped;
    private long repeatedKeys;

    TrialLog(Trial.Extent extent, BooleanSupplier goOn) {
        this.extent = extent;
        this.goOn = goOn;
    }

    @Override
    public void row(String raw, Map<String, String> sources) {
        rawOfRow = raw;
        sourcesOfRow = sources;
        droppedOfRow.clear();
    }

    @Override
    public void dropped(String field, RowFault fault) {
        droppedOfRow.add(new TriedRow.Dropped(field, fault));
    }

    boolean wantsMore() {
        return accepted + rejected < extent.lookedAt() && goOn.getAsBoolean();
    }

    /** Adds a batch of one row. */
    void add(Batch batch) {
        batch.records().forEach(this::accept);
        batch.rejected().forEach(this::reject);
    }

    private void accept(SourceRecord record) {
        accepted++;
        dropped += droppedOfRow.size();
        Map<String, String> fields = fields(record.content());
        filled.addAll(fields.keySet());
        repeatedKeys += keys.add(record.key().sourceKey()) ? 0 : 1;
        show(new TriedRow(
                record.lineage().row(),
                rawOfRow,
                sourcesOfRow,
                record.key().sourceKey(),
                Long.toString(record.version().number()),
                fields,
                null,
                List.copyOf(droppedOfRow)));
    }

    private void reject(RejectedRow row) {
        rejected++;
        show(new TriedRow(
                row.row(),
                row.raw(),
                sourcesOfRow,
                row.sourceKey(),
                null,
                Map.of(),
                new RowFault(row.field(), row.code(), row.reason()),
                List.copyOf(droppedOfRow)));
    }

    private void show(TriedRow row) {
        if (rows.size() < extent.shown() && (!extent.onlyTroubled() || row.isTroubled())) {
            rows.add(row);
        }
    }

    private static Map<String, String> fields(CanonicalRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < record.schema().size(); i++) {
            if (record.has(i)) {
                fields.put(record.schema().field(i).path().text(), SemanticTypes.textOf(record.get(i)));
            }
        }
        return fields;
    }

    List<TriedRow> rows() {
        return List.copyOf(rows);
    }

    TrialResult.Count count(boolean more, @Nullable String broken) {
        return new TrialResult.Count(accepted, rejected, dropped, more, broken);
    }

    List<String> notes(Wiring wiring) {
        List<String> notes = new ArrayList<>();
        List<String> never = accepted == 0
                ? List.of()
                : wiring.fields().keySet().stream()
                        .filter(field -> !filled.contains(field))
                        .toList();
        if (!never.isEmpty()) {
            notes.add("no row has a value for " + String.join(", ", never));
        }
        if (repeatedKeys > 0) {
            notes.add(repeatedKeys + (repeatedKeys == 1 ? " row has" : " rows have")
                    + " a key that an earlier row has: is '" + String.join(" + ", wiring.key()) + "' the key?");
        }
        return notes;
    }
}
