package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.CanonicalRecord;
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

/**
 * Collects the rows of one batch, up to a number of rows and a size. What they become is one batch for each entity, with an id that
 * depends on its content alone.
 */
final class BatchBuilder {

    private static final long LARGEST = 8_000_000;

    private final int most;
    private final List<Part> parts;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private int accepted;
    private int deleted;
    private final Map<String, Long> keptByField = new HashMap<>();
    private long size;
    private long sizeOfRow;

    /** The records of one entity. */
    private static final class Part {

        private final String entity;
        private final boolean ownVersions;
        private final List<SourceRecord> records = new ArrayList<>();
        private int accepted;

        private Part(String entity, boolean ownVersions) {
            this.entity = entity;
            this.ownVersions = ownVersions;
        }

        private void discard() {
            records.subList(accepted, records.size()).clear();
        }
    }

    /** @param most how many rows, or records of one entity, make a batch full */
    BatchBuilder(int most, MappingPlan plan) {
        this.most = most;
        this.parts = plan.entities().stream()
                .map(entity -> new Part(entity, plan.hasOwnVersions(entity)))
                .toList();
    }

    /** Adds a record of the row at hand; false when the records of one row become too large together. */
    boolean add(SourceRecord record, int bytes) {
        part(record.key().entity()).records.add(record);
        sizeOfRow += bytes;
        return sizeOfRow <= LARGEST;
    }

    private Part part(String entity) {
        int number = 0;
        while (number < parts.size() - 1 && !parts.get(number).entity.equals(entity)) {
            number++;
        }
        return parts.get(number);
    }

    boolean hasRecordsOfRow() {
        return parts.stream().anyMatch(part -> part.records.size() > part.accepted);
    }

    /** Keeps the records of the row at hand. */
    void accept() {
        boolean deletes = false;
        for (Part part : parts) {
            for (SourceRecord record : part.records.subList(part.accepted, part.records.size())) {
                deletes |= record.content().isEmpty();
                countKept(record.content());
            }
            part.accepted = part.records.size();
        }
        accepted++;
        deleted += deletes ? 1 : 0;
        size += sizeOfRow;
        sizeOfRow = 0;
    }

    private void countKept(CanonicalRecord content) {
        if (!content.hasKept()) {
            return;
        }
        for (int i = 0; i < content.schema().size(); i++) {
            if (content.kept(i) != null) {
                keptByField.merge(content.schema().field(i).path().text(), 1L, Long::sum);
            }
        }
    }

    /** How many of the accepted rows say that a record is no more. */
    int deleted() {
        return deleted;
    }

    /** How many values of a field were not valid and were kept as they came. */
    Map<String, Long> keptByField() {
        return keptByField;
    }

    /** Rejects the row at hand, with all its records. */
    void reject(RejectedRow row) {
        parts.forEach(Part::discard);
        sizeOfRow = 0;
        rejected.add(row);
        size += row.raw().length();
    }

    boolean isFull() {
        int largest = accepted + rejected.size();
        for (Part part : parts) {
            largest = Math.max(largest, part.accepted);
        }
        return largest >= most || size >= LARGEST;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    int accepted() {
        return accepted;
    }

    /**
     * The batches, each with the next number of the intake; none when there was no row. The rows, accepted and rejected, are counted
     * by the first alone.
     */
    List<Batch> build(Intake intake, int sequence) {
        if (accepted + rejected.size() == 0) {
            return List.of();
        }
        List<Batch> batches = new ArrayList<>();
        for (Part part : parts) {
            boolean first = batches.isEmpty();
            if (first || !part.records.isEmpty()) {
                int number = sequence + batches.size();
                List<RejectedRow> rows = first ? rejected : List.of();
                UUID id = identity(intake, number, part, rows);
                batches.add(new Batch(id, intake, number, part.entity, first ? accepted : 0, part.records, rows));
            }
        }
        return batches;
    }

    private UUID identity(Intake intake, int sequence, Part part, List<RejectedRow> rows) {
        List<SourceRecord> records = part.records;
        StringBuilder names = new StringBuilder(64 + 16 * (records.size() + rows.size()))
                .append(intake.id())
                .append(' ')
                .append(intake.revision());
        if (parts.size() > 1) {
            names.append(' ').append(part.entity);
        }
        ByteBuffer numbers = ByteBuffer.allocate(4 + 24 * records.size() + 8 * rows.size());
        numbers.putInt(sequence);
        for (SourceRecord record : records) {
            ContentHash content = record.version().content();
            names.append('\n').append(record.key().sourceKey());
            numbers.putLong(
                    part.ownVersions
                            ? record.version().number()
                            : record.lineage().row());
            numbers.putLong(content.high()).putLong(content.low());
        }
        for (RejectedRow row : rows) {
            names.append('\n').append(row.code());
            numbers.putLong(row.row());
        }
        byte[] text = names.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + numbers.capacity());
        System.arraycopy(numbers.array(), 0, all, text.length, numbers.capacity());
        return ContentHash.of(all).asUuid();
    }
}
