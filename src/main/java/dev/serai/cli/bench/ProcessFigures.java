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
    private static final int PARENT = 1;
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

    /**
     * One PostgreSQL server on this machine.
     *
     * @param postmaster the number of its first process, or -1 for none
     */
    record Database(long postmaster) {

        static final Database NONE = new Database(-1);

        /** The server that runs on this data directory; none when its process is not to be seen. */
        static Database on(Path dataDirectory) {
            try {
                return new Database(Long.parseLong(Files.readAllLines(dataDirectory.resolve("postmaster.pid"))
                        .get(0)
                        .strip()));
            } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
                return NONE;
            }
        }

        /** Processor seconds of all its processes, those that ended included. */
        double cpuSeconds() {
            if (postmaster < 0 || !Files.isDirectory(PROC)) {
                return Double.NaN;
            }
            try (Stream<Path> entries = Files.list(PROC)) {
                double ticks = entries.filter(
                                entry -> entry.getFileName().toString().matches("\\d+"))
                        .mapToDouble(this::ticks)
                        .sum();
                return ticks / TICKS_PER_SECOND;
            } catch (IOException e) {
                return Double.NaN;
            }
        }

        /** User and system ticks, and those of children that ended: a closed connection was a child of the postmaster. */
        private double ticks(Path process) {
            try {
                String stat = Files.readString(process.resolve("stat"));
                List<String> fields =
                        List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
                String own = Long.toString(postmaster);
                if (!fields.get(PARENT).equals(own)
                        && !process.getFileName().toString().equals(own)) {
                    return 0;
                }
                double sum = 0;
                for (int field = USER_TICKS; field <= CHILD_SYSTEM_TICKS; field++) {
                    sum += Double.parseDouble(fields.get(field));
                }
                return sum;
            } catch (IOException e) {
                return 0;
            }
        }
    }
}
