package dev.serai.cli.bench;

import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import dev.serai.record.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads, maps, cleanses and checks every row, on one thread and in this process. */
final class MappingStage implements Stage {

    static final int BATCH = 1_000;

    private static final double NANOS = 1e9;

    private final List<InboundMapping> mappings;

    /**
     * A stage over the mappings of the partners a, b and c, in this order.
     */
    MappingStage(List<InboundMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public List<Stage> comparedWith() {
        return List.of(new HandWrittenStage(), new PhoneLibraryStage());
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        long rows = 0;
        for (int partner = 0; partner < files.size(); partner++) {
            rows += read(mappings.get(partner), files.get(partner));
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / NANOS;
        return new Measurement(
                rows, seconds, cpuSeconds, Double.NaN, ProcessFigures.peakMegabytes(ProcessHandle.current()), "");
    }

    private static long read(InboundMapping mapping, Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file);
                BatchReader reader = mapping.read(source, intake(mapping, file), BATCH)) {
            while (reader.hasNext()) {
                reader.next();
            }
            return reader.tally().accepted() + reader.tally().rejected();
        }
    }

    static Intake intake(InboundMapping mapping, Path file) {
        return new Intake(
                UUID.randomUUID(),
                mapping.partner(),
                mapping.name(),
                mapping.entity(),
                String.valueOf(file.getFileName()),
                Instant.now(),
                mapping.revision());
    }
}
