package dev.serai.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many rows a second were done while so many were stored. */
final class RatesByStored {

    private static final long WINDOW = 100_000;

    private final List<String> shown = new ArrayList<>();
    private long windowRows;
    private double windowSeconds;
    private long total;

    void add(long stored, long rows, double seconds) {
        windowRows += rows;
        windowSeconds += seconds;
        total = stored;
        if (windowRows >= WINDOW) {
            close();
        }
    }

    private void close() {
        shown.add(String.format(Locale.ROOT, "%,d at %,d", Math.round(windowRows / windowSeconds), total));
        windowRows = 0;
        windowSeconds = 0;
    }

    String shown() {
        if (windowRows > 0) {
            close();
        }
        return "rows/s " + String.join(", ", shown);
    }
}
