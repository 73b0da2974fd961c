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
    private final List<Wiring> wiring;
    private final BooleanSupplier goOn;
    private final List<TriedRow> rows = new ArrayList<>();
    private final Set<Long> shown = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Read> readOfRow = new ArrayList<>();
    private Map<String, String> sourcesOfRow = Map.of();
    private String rawOfRow = "";
    private long accepted;
    private long rejected;
    private long dropped;
    private long kept;
    private long repeatedKeys;

    /** What was read for one record. */
    private record Read(
            int record, Map<String, String> sources, List<TriedRow.Dropped> dropped, List<TriedRow.Kept> kept) {}

    TrialLog(Trial.Extent extent, List<Wiring> wiring, BooleanSupplier goOn) {
        this.extent = extent;
        this.wiring = wiring;
        this.goOn = goOn;
    }

    @Override
    public void row(String raw, Map<String, String> sources) {
        rawOfRow = raw;
        sourcesOfRow = sources;
        readOfRow.clear();
    }

    @Override
    public void record(int number, Map<String, String> sources) {
        readOfRow.add(new Read(number, sources, new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void dropped(String field, RowFault fault) {
        readOfRow.get(readOfRow.size() - 1).dropped().add(new TriedRow.Dropped(field, fault));
    }

    @Override
    public void kept(String field, String text, RowFault fault) {
        readOfRow.get(readOfRow.size() - 1).kept().add(new TriedRow.Kept(field, text, fault));
    }

    boolean wantsMore() {
        return accepted + rejected < extent.lookedAt() && goOn.getAsBoolean();
    }

    /** Adds the batch of one row, or of one row's records of one entity. */
    void add(Batch batch) {
        accepted += batch.accepted();
        batch.records().forEach(this::accept);
        batch.rejected().forEach(this::reject);
    }

    private void accept(SourceRecord record) {
        Read read = taken(record.key().entity());
        dropped += read.dropped().size();
        kept += read.kept().size();
        Map<String, String> fields = fields(record.content());
        fields.keySet().forEach(field -> filled.add(named(read.record(), field)));
        repeatedKeys += keys.add(record.key().sourceKey()) ? 0 : 1;
        show(new TriedRow(
                record.lineage().row(),
                read.record(),
                rawOfRow,
                read.sources(),
                record.key().sourceKey(),
                Long.toString(record.version().number()),
                fields,
                null,
                List.copyOf(read.dropped()),
                List.copyOf(read.kept())));
    }

    /** Records come out in the order in which they were read, entity by entity. */
    private Read taken(String entity) {
        Read read = readOfRow.stream()
                .filter(one -> wiring.get(one.record()).entity().equals(entity))
                .findFirst()
                .orElseThrow();
        readOfRow.remove(read);
        return read;
    }

    private void reject(RejectedRow row) {
        rejected++;
        Read read = readOfRow.isEmpty()
                ? new Read(0, sourcesOfRow, List.of(), List.of())
                : readOfRow.get(readOfRow.size() - 1);
        show(new TriedRow(
                row.row(),
                read.record(),
                row.raw(),
                read.sources(),
                read.record() == 0 ? row.sourceKey() : null,
                null,
                Map.of(),
                new RowFault(row.field(), row.code(), row.reason()),
                List.copyOf(read.dropped()),
                List.copyOf(read.kept())));
    }

    private void show(TriedRow row) {
        boolean begun = shown.contains(row.row());
        if ((begun || shown.size() < extent.shown()) && (!extent.onlyTroubled() || row.isTroubled())) {
            shown.add(row.row());
            rows.add(row);
        }
    }

    /** A field as notes call it: with its entity where there are several. */
    private String named(int record, String field) {
        return wiring.size() == 1 ? field : wiring.get(record).entity() + "." + field;
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
        return new TrialResult.Count(accepted, rejected, dropped, kept, more, broken);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (int record = 0; record < wiring.size() && accepted > 0; record++) {
            for (String field : wiring.get(record).fields().keySet()) {
                String name = named(record, field);
                if (!filled.contains(name) && !never.contains(name)) {
                    never.add(name);
                }
            }
        }
        if (!never.isEmpty()) {
            notes.add("no row has a value for " + String.join(", ", never));
        }
        // a row of customer and order repeats its customer rightly
        if (repeatedKeys > 0 && wiring.size() == 1) {
            notes.add(repeatedKeys + (repeatedKeys == 1 ? " row has" : " rows have")
                    + " a key that an earlier row has: is '"
                    + String.join(" + ", wiring.get(0).key()) + "' the key?");
        }
        return notes;
    }
}
