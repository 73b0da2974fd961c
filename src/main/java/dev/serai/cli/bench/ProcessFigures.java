package dev.serai.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes have used, as far as this machine tells. Every figure is NaN where there is no {@code /proc}. */
final class ProcessFigures {

    private static final Path PROC = Path.of("/proc");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double TICKS_PER_SECOND = 100;
    private static final double KILO = 1024;
    private static final int USER_TICKS = 11;
    private static final int CHILD_SYSTEM_TICKS = 14;

    private ProcessFigures() {}

    /** Processor seconds of one process since it began. */
    static double cpuSeconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .map(millis -> millis / 1000.0)
                .orElse(Double.NaN);
    }

    /** The most memory that a process ever held, in megabytes. */
    static double peakMegabytes(ProcessHandle process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(PROC.resolve(process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / KILO : Double.NaN;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Processor seconds of all PostgreSQL processes of this machine, those that ended included. */
    static double databaseCpuSeconds() {
        if (!Files.isDirectory(PROC)) {
            return Double.NaN;
        }
        try (Stream<Path> entries = Files.list(PROC)) {
            double ticks = entries.filter(
                            entry -> entry.getFileName().toString().matches("\\d+"))
                    .mapToDouble(ProcessFigures::postgresTicks)
                    .sum();
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** User and system ticks, and those of children that ended: a connection that closed is a child of the postmaster. */
    private static double postgresTicks(Path process) {
        try {
            if (!Files.readString(process.resolve("comm")).strip().equals("postgres")) {
                return 0;
            }
            return ticks(Files.readString(process.resolve("stat")));
        } catch (IOException e) {
            return 0;
        }
    }

    private static double ticks(String stat) {
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        double sum = 0;
        for (int field = USER_TICKS; field <= CHILD_SYSTEM_TICKS; field++) {
            sum += Double.parseDouble(fields.get(field));
        }
        return sum;
    }
}
