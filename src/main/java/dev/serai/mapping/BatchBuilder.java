package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the rows of one batch, up to a number of rows and a size, and gives it an id that depends on its content alone. */
final class BatchBuilder {

    private static final long LARGEST = 8_000_000;

    private final int mostRows;
    private final boolean ownVersions;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<String, Long> keptByField = new HashMap<>();
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

    void kept(String field) {
        keptByField.merge(field, 1L, Long::sum);
    }

    Map<String, Long> keptByField() {
        return keptByField;
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
        return new Batch(identity(intake, sequence), intake, sequence, records, rejected);
    }

    private UUID identity(Intake intake, int sequence) {
        StringBuilder names = new StringBuilder(64 + 16 * (records.size() + rejected.size()))
                .append(intake.id())
                .append(' ')
                .append(intake.revision());
        ByteBuffer numbers = ByteBuffer.allocate(4 + 24 * records.size() + 8 * rejected.size());
        numbers.putInt(sequence);
        for (SourceRecord record : records) {
            ContentHash content = record.version().content();
            names.append('\n').append(record.key().sourceKey());
            numbers.putLong(
                    ownVersions ? record.version().number() : record.lineage().row());
            numbers.putLong(content.high()).putLong(content.low());
        }
        for (RejectedRow row : rejected) {
            names.append('\n').append(row.code());
            numbers.putLong(row.row());
        }
        byte[] text = names.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + numbers.capacity());
        System.arraycopy(numbers.array(), 0, all, text.length, numbers.capacity());
        return ContentHash.of(all).asUuid();
    }
}
