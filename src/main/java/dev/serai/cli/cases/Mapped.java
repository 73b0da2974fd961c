package dev.serai.cli.cases;

import dev.serai.mapping.BatchReader;
import dev.serai.record.Batch;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an input.
 *
 * @param accepted how many rows became records
 * @param broken why it could not be read to its end, or null
 */
record Mapped(
        long accepted,
        List<SourceRecord> records,
        List<RejectedRow> rejects,
        @Nullable String broken) {

    static final Mapped NOTHING = new Mapped(0, List.of(), List.of(), null);

    Mapped {
        records = List.copyOf(records);
        rejects = List.copyOf(rejects);
    }

    /** Reads everything. */
    static Mapped of(BatchReader reader) {
        List<SourceRecord> records = new ArrayList<>();
        List<RejectedRow> rejects = new ArrayList<>();
        while (reader.hasNext()) {
            Batch batch = reader.next();
            records.addAll(batch.records());
            rejects.addAll(batch.rejected());
        }
        return new Mapped(
                reader.tally().accepted(), records, rejects, reader.tally().broken());
    }

    /** Both together, for a route that maps more than once. */
    Mapped and(Mapped more) {
        List<SourceRecord> all = new ArrayList<>(records);
        all.addAll(more.records);
        List<RejectedRow> allRejects = new ArrayList<>(rejects);
        allRejects.addAll(more.rejects);
        return new Mapped(accepted + more.accepted, all, allRejects, broken == null ? more.broken : broken);
    }

    /** The records of an entity that say something, in the order of the rows. */
    List<SourceRecord> made(String entity) {
        return of(entity, false);
    }

    /** The keys of the records of an entity that rows delete, in the order of the rows. */
    List<String> deleted(String entity) {
        return of(entity, true).stream().map(record -> record.key().sourceKey()).toList();
    }

    /** What rows delete of an entity, to be put behind a count of its records; empty when nothing is. */
    String deletions(String entity) {
        List<String> keys = deleted(entity);
        return keys.isEmpty() ? "" : "; deleted: " + String.join(", ", keys);
    }

    private List<SourceRecord> of(String entity, boolean deleted) {
        return records.stream()
                .filter(record ->
                        record.key().entity().equals(entity) && record.content().isEmpty() == deleted)
                .toList();
    }

    /** Why rows did not become records, a line each. */
    List<String> reasons() {
        List<String> lines = new ArrayList<>();
        rejects.forEach(row -> lines.add("row " + row.row() + " was rejected: " + described(row)));
        if (broken != null) {
            lines.add("the input broke off: " + broken);
        }
        return lines;
    }

    static String described(RejectedRow row) {
        return row.code() + (row.field() == null ? "" : " in " + row.field()) + ", " + row.reason();
    }
}
