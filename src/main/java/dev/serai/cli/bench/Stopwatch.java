package dev.serai.cli.bench;

import java.util.concurrent.Callable;

/** Adds up what parts of a run cost: seconds, this process's processor time, PostgreSQL's. Not for use by several threads. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final ProcessFigures.Database database;
    private double seconds;
    private double cpuSeconds;
    private double databaseCpuSeconds;

    Stopwatch(ProcessFigures.Database database) {
        this.database = database;
    }

    <T> T time(Callable<T> work) throws Exception {
        double databaseBefore = database.cpuSeconds();
        double cpuBefore = ProcessFigures.cpuSeconds(ProcessHandle.current());
        long began = System.nanoTime();
        T result = work.call();
        seconds += (System.nanoTime() - began) / NANOS;
        cpuSeconds += ProcessFigures.cpuSeconds(ProcessHandle.current()) - cpuBefore;
        databaseCpuSeconds += database.cpuSeconds() - databaseBefore;
        return result;
    }

    double seconds() {
        return seconds;
    }

    /** Of this process and the database. */
    double cpu() {
        return cpuSeconds + databaseCpuSeconds;
    }

    Measurement measurement(long rows, String remark) {
        return new Measurement(
                rows,
                seconds,
                cpuSeconds,
                databaseCpuSeconds,
                ProcessFigures.peakMegabytes(ProcessHandle.current()),
                remark);
    }
}
