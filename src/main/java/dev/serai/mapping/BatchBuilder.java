package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of one batch, up to a number of rows and a size, and gives it an id that depends on its content alone. */
final class BatchBuilder {

    private static final long LARGEST = 8_000_000;

    private final int mostRows;
    private final boolean ownVersions;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long size;

    /** @param ownVersions whether the rows bring their versions, instead of being given the time at which they came */
    BatchBuilder(int mostRows, boolean ownVersions) {
        this.mostRows = mostRows;
        this.ownVersions = ownVersions;
    }

    void accept(SourceRecord record, int bytes) {
        records.add(record);
        size += bytes;
    }

    void reject(RejectedRow row) {
        rejected.add(row);
        size += row.raw().length();
    }

    boolean isFull() {
        return records.size() + rejected.size() >= mostRows || size >= LARGEST;
    }

    boolean isEmpty() {
        return records.isEmpty() && rejected.isEmpty();
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    int accepted() {
        return records.size();
    }

    Batch build(Intake intake, int sequence) {
        ByteArrayOutputStream identity = new ByteArrayOutputStream(64 + 48 * (records.size() + rejected.size()));
        try (DataOutputStream out = new DataOutputStream(identity)) {
            out.writeUTF(intake.id().toString());
            out.writeUTF(intake.revision());
            out.writeInt(sequence);
            for (SourceRecord record : records) {
                out.writeUTF(record.key().sourceKey());
                out.writeLong(ownVersions ? record.version().number() : record.lineage().row());
                out.writeLong(record.version().content().high());
                out.writeLong(record.version().content().low());
            }
            for (RejectedRow row : rejected) {
                out.writeLong(row.row());
                out.writeUTF(row.code());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Batch(ContentHash.of(identity.toByteArray()).asUuid(), intake, sequence, records, rejected);
    }
}
