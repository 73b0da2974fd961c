package dev.serai.camel;

import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.RowWatcher;
import dev.serai.mapping.Wiring;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import dev.serai.record.SourceShape;
import dev.serai.record.TestSchemas;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines {@code key;name}. {@code bad} is a rejected row, and at {@code break} the input cannot be read on. {@code lacks x}
 * in the first line says that a mapped column is missing.
 */
record LineMapping(String name, String partner, String entity, String revision) implements InboundMapping {

    static final LineMapping ACME = new LineMapping("acme/customers.in", "acme", "customer", "r1");

    @Override
    public BatchReader read(InputStream source, Intake intake, int batchSize) {
        return new Reader(intake, batchSize, lines(source), source);
    }

    @Override
    public BatchReader watch(InputStream source, Intake intake, RowWatcher watcher) {
        return read(source, intake, 1);
    }

    @Override
    public List<Wiring> wiring() {
        return List.of(new Wiring("customer", List.of("id"), null, Map.of("name", List.of("name"))));
    }

    @Override
    public BatchReader readRows(Iterator<? extends Map<String, ?>> rows, Intake intake, int batchSize) {
        Iterator<String> lines = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public String next() {
                Map<String, ?> row = rows.next();
                return row.get("id") + ";" + row.get("name");
            }
        };
        return new Reader(intake, batchSize, lines, InputStream.nullInputStream());
    }

    private static Iterator<String> lines(InputStream source) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
        return reader.lines().filter(line -> !line.isBlank()).iterator();
    }

    /** The reader of one intake. */
    private static final class Reader implements BatchReader {

        private final Intake intake;
        private final int batchSize;
        private final Iterator<String> lines;
        private final InputStream source;
        private final List<RejectedRow> rejected = new ArrayList<>();
        private long accepted;
        private long row;
        private int sequence;
        private Set<String> missing = Set.of();
        private @Nullable String peeked;
        private @Nullable String broken;

        Reader(Intake intake, int batchSize, Iterator<String> lines, InputStream source) {
            this.intake = intake;
            this.batchSize = batchSize;
            this.lines = lines;
            this.source = source;
        }

        @Override
        public Intake intake() {
            return intake;
        }

        @Override
        public IntakeTally tally() {
            Map<String, Long> codes = rejected.isEmpty() ? Map.of() : Map.of("bad-row", (long) rejected.size());
            return new IntakeTally(accepted, rejected.size(), codes, rejected, broken);
        }

        @Override
        public boolean hasNext() {
            try {
                if (broken == null && peeked == null && lines.hasNext()) {
                    peeked = lines.next();
                    if (row == 0 && peeked.startsWith("lacks ")) {
                        missing = Set.of(peeked.substring("lacks ".length()));
                        peeked = lines.hasNext() ? lines.next() : null;
                    }
                }
                return broken == null && peeked != null;
            } catch (UncheckedIOException e) {
                broken = "the input ends in the middle";
                return false;
            }
        }

        @Override
        public Batch next() {
            List<SourceRecord> records = new ArrayList<>();
            List<RejectedRow> bad = new ArrayList<>();
            while (records.size() + bad.size() < batchSize && hasNext()) {
                String line = Objects.requireNonNull(peeked);
                peeked = null;
                row++;
                if (line.equals("break")) {
                    broken = "row " + row + " cannot be read";
                } else if (line.equals("bad")) {
                    bad.add(new RejectedRow(row, null, "name", "bad-row", "the row is bad", line));
                } else {
                    records.add(record(line));
                }
            }
            accepted += records.size();
            rejected.addAll(bad);
            UUID id = ContentHash.of((intake.id() + "/" + sequence).getBytes(StandardCharsets.UTF_8))
                    .asUuid();
            return new Batch(id, intake, sequence++, records, bad);
        }

        @Override
        public SourceShape shape() {
            return new SourceShape(1, 0, List.of(), missing, Set.of());
        }

        private SourceRecord record(String line) {
            String[] parts = line.split(";", 2);
            CanonicalRecord content = CanonicalRecord.builder(TestSchemas.CUSTOMER)
                    .set("name", parts[1])
                    .build();
            return new SourceRecord(
                    new RecordKey(intake.partner(), intake.entity(), parts[0]),
                    new RecordVersion(row, ContentHash.of(line.getBytes(StandardCharsets.UTF_8))),
                    content,
                    new Lineage(intake.id(), row, intake.revision()));
        }

        @Override
        public void close() {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
