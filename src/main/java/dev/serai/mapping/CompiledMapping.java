package dev.serai.mapping;

import dev.serai.record.Intake;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A mapping that runs by positions only; nothing is looked up by name for a row. */
final class CompiledMapping implements InboundMapping {

    private final MappingPlan plan;

    CompiledMapping(MappingPlan plan) {
        this.plan = plan;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public String partner() {
        return plan.name().substring(0, plan.name().indexOf('/'));
    }

    @Override
    public String entity() {
        return plan.records().get(0).entity();
    }

    @Override
    public String revision() {
        return plan.revision();
    }

    @Override
    public BatchReader read(InputStream source, Intake intake, int batchSize) {
        return new MappedBatches(plan, new StreamOpening(plan, source, false), new RowMapper(plan, intake), batchSize);
    }

    @Override
    public BatchReader watch(InputStream source, Intake intake, RowWatcher watcher) {
        return new MappedBatches(plan, new StreamOpening(plan, source, false), new RowMapper(plan, intake, watcher), 1);
    }

    @Override
    public List<Wiring> wiring() {
        return plan.records().stream()
                .map(record -> Wiring.of(record, plan.slots()))
                .toList();
    }

    @Override
    public BatchReader readLeniently(InputStream source, Intake intake, int batchSize) {
        return new MappedBatches(plan, new StreamOpening(plan, source, true), new RowMapper(plan, intake), batchSize);
    }

    @Override
    public BatchReader readRows(Iterator<? extends Map<String, ?>> rows, Intake intake, int batchSize) {
        return new MappedBatches(plan, new TableOpening(plan, rows), new RowMapper(plan, intake), batchSize);
    }

    private record StreamOpening(MappingPlan plan, InputStream source, boolean lenient)
            implements MappedBatches.Opening {
        @Override
        public RowSource open() throws BrokenSource {
            Trailer trailer = plan.format().trailer();
            RowSource rows = rows();
            return trailer == null
                    ? rows
                    : new TrailedRows(rows, trailer, plan.slots().size());
        }

        private InputStream unpacked(Packing packing) throws BrokenSource {
            try {
                return Unpacking.open(source, packing);
            } catch (BrokenContent e) {
                throw new BrokenSource(e.sentence());
            } catch (IOException e) {
                throw new UncheckedIOException("the source cannot be read", e);
            }
        }

        private RowSource rows() throws BrokenSource {
            SourceFormat format = plan.format();
            if (format.kind() == SourceFormat.Kind.XLSX) {
                return new ExcelRows(source, format, plan.slots(), lenient);
            }
            InputStream bytes = unpacked(format.packing());
            if (format.kind() == SourceFormat.Kind.XML) {
                return new XmlRows(bytes, format, plan.slots());
            }
            Charset charset = Objects.requireNonNull(format.charset());
            if (format.fixed() != null) {
                return new FixedRows(bytes, charset, format.fixed(), plan.slots());
            }
            TextInput text = new TextInput(bytes, charset);
            return switch (format.kind()) {
                case CSV -> new CsvRows(text, format, plan.slots(), lenient);
                case JSON -> new JsonRows(text, format, plan.slots());
                default -> new NdjsonRows(text, plan.slots());
            };
        }

        @Override
        public void close() {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the source cannot be closed", e);
            }
        }
    }

    private record TableOpening(MappingPlan plan, Iterator<? extends Map<String, ?>> rows)
            implements MappedBatches.Opening {
        @Override
        public RowSource open() {
            return new TableRows(rows, plan.slots());
        }

        /** An iterator over an open cursor may want closing; whoever made it knows how. */
        @Override
        public void close() {
            if (rows instanceof Closeable cursor) {
                try {
                    cursor.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("the rows cannot be closed", e);
                }
            }
        }
    }
}
