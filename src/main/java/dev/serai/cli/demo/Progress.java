package dev.serai.cli.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells what is going on, phase by phase, and how long each took. */
final class Progress {

    private final PrintWriter out;
    private long began;

    Progress(PrintWriter out) {
        this.out = out;
    }

    synchronized void begin(String what) {
        began = System.nanoTime();
        out.println("… " + what);
        out.flush();
    }

    synchronized void tell(String line) {
        out.println("    " + line);
        out.flush();
    }

    synchronized void end() {
        out.println("    " + seconds((System.nanoTime() - began) / 1_000_000));
        out.flush();
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
