package dev.serai.cli.bench;

import java.util.Locale;

/**
 * What one run of a stage cost.
 *
 * @param seconds by the clock
 * @param cpuSeconds of this process, or of the hub's where it runs on its own
 * @param databaseCpuSeconds of PostgreSQL; NaN when there is none or it is not to be seen from here
 * @param peakMegabytes of memory of that process; NaN when it is not to be seen from here
 * @param remark what else is worth knowing of this run, or an empty text
 */
record Measurement(
        long rows, double seconds, double cpuSeconds, double databaseCpuSeconds, double peakMegabytes, String remark) {

    double rowsPerSecond() {
        return rows / seconds;
    }

    static String shown(double figure) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, figure < 100 ? "%.1f" : "%,.0f", figure);
    }
}
