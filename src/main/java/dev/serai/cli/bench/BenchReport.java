package dev.serai.cli.bench;

import dev.serai.cli.TextTable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The medians of the repeats of each stage. */
final class BenchReport {

    private final TextTable table = new TextTable(
            List.of("stage", "rows", "rows/s", "seconds", "cpu s", "database cpu s", "peak MB", "repeats"));

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
