package dev.serai.cli.bench;

import dev.serai.cli.TextTable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The machine, and the medians of the repeats of each stage. */
final class BenchReport {

    private static final long MEGA = 1024 * 1024;

    private final TextTable table = new TextTable(
            List.of("stage", "rows", "rows/s", "seconds", "cpu s", "database cpu s", "peak MB", "repeats"));

    /** Figures mean little without it. */
    static String machine(String hubHeap) {
        return String.format(
                Locale.ROOT,
                "%d cores, load %.1f; Java %s, this heap %d MB, the hub's %s; %s %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / MEGA,
                hubHeap,
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    static String run(String stage, Measurement run) {
        return String.format(
                        Locale.ROOT,
                        "%s: %s rows/s, %s s, cpu %s s, database cpu %s s, load %.1f; %s",
                        stage,
                        Measurement.shown(run.rowsPerSecond()),
                        Measurement.shown(run.seconds()),
                        Measurement.shown(run.cpuSeconds()),
                        Measurement.shown(run.databaseCpuSeconds()),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        run.remark())
                .strip();
    }

    void add(String stage, List<Measurement> repeats) {
        table.add(List.of(
                stage,
                Measurement.shown(median(repeats, Measurement::rows)),
                Measurement.shown(median(repeats, Measurement::rowsPerSecond)),
                Measurement.shown(median(repeats, Measurement::seconds)),
                Measurement.shown(median(repeats, Measurement::cpuSeconds)),
                Measurement.shown(median(repeats, Measurement::databaseCpuSeconds)),
                Measurement.shown(median(repeats, Measurement::peakMegabytes)),
                Integer.toString(repeats.size())));
    }

    TextTable table() {
        return table;
    }

    /** The middle one of the figures, or the mean of the middle two. */
    static double median(List<Measurement> repeats, ToDoubleFunction<Measurement> figure) {
        double[] sorted = repeats.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
