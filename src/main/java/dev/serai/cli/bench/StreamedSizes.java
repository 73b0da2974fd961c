package dev.serai.cli.bench;

import dev.serai.cli.TextTable;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.InboundMapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows that memory does not grow with the input: ever larger ones go through a mapping in one process, with one heap. */
final class StreamedSizes {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([mg])");
    private static final long MEGA = 1_000_000;
    private static final double MEBI = 1024 * 1024;
    private static final double NANOS = 1e9;

    private final InboundMapping mapping;
    private final long seed;
    private final TextTable table = new TextTable(
            List.of("input", "rows", "rejected", "seconds", "rows/s", "peak MB of the process", "MB in use after it"));

    StreamedSizes(InboundMapping mapping, long seed) {
        this.mapping = mapping;
        this.seed = seed;
    }

    /** Bytes of a size such as 10m or 1g, or -1 when it is none. */
    static long bytes(String size) {
        Matcher parts = SIZE.matcher(size.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return -1;
        }
        return Long.parseLong(parts.group(1)) * MEGA * (parts.group(2).equals("g") ? 1000 : 1);
    }

    /** Runs the sizes in their order, telling each as it ends. Throws RunFailed when a row was lost. */
    void run(List<String> sizes, PrintWriter out) throws IOException {
        for (String size : sizes) {
            InventedInput input = new InventedInput(bytes(size), seed);
            long began = System.nanoTime();
            long rejected = 0;
            long rows = 0;
            try (BatchReader reader =
                    mapping.read(input, MappingStage.intake(mapping, Path.of(size)), MappingStage.BATCH)) {
                reader.forEachRemaining(batch -> {});
                rejected = reader.tally().rejected();
                rows = rejected + reader.tally().accepted();
            }
            double seconds = (System.nanoTime() - began) / NANOS;
            Counts.same("rows of " + size, input.rows(), rows);
            table.add(List.of(
                    size,
                    Long.toString(rows),
                    Long.toString(rejected),
                    Measurement.shown(seconds),
                    Measurement.shown(rows / seconds),
                    Measurement.shown(ProcessFigures.peakMegabytes(ProcessHandle.current())),
                    Measurement.shown(inUse())));
            out.println(size + ": " + rows + " rows in " + Measurement.shown(seconds) + " s");
            out.flush();
        }
        table.print(out);
    }

    /** What is left on the heap when everything that nobody needs is gone. */
    private static double inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
    }
}
