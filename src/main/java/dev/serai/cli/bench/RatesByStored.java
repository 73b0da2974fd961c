package dev.serai.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many rows a second were done while so many were stored. */
final class RatesByStored {

    private static final long WINDOW = 100_000;
    private static final double MILLIS = 1e3;

    private final List<String> shown = new ArrayList<>();
    private long windowRows;
    private double windowSeconds;
    private double windowCpuSeconds;
    private long total;

    /**
     * Takes note of some rows.
     *
     * @param cpuSeconds of this process and the database, which other load on the machine changes little
     */
    void add(long stored, long rows, double seconds, double cpuSeconds) {
        windowRows += rows;
        windowSeconds += seconds;
        windowCpuSeconds += cpuSeconds;
        total = stored;
        if (windowRows >= WINDOW) {
            close();
        }
    }

    private void close() {
        shown.add(String.format(
                Locale.ROOT,
                "%,d (%.2f ms cpu a row) at %,d",
                Math.round(windowRows / windowSeconds),
                windowCpuSeconds * MILLIS / windowRows,
                total));
        windowRows = 0;
        windowSeconds = 0;
        windowCpuSeconds = 0;
    }

    String shown() {
        if (windowRows > 0) {
            close();
        }
        return "rows/s " + String.join(", ", shown);
    }
}
