package dev.serai.cli.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the hub on this machine. */
@Command(name = "bench", description = "Measure how fast this machine is, over invented customers.")
public final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows of the three partners together (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int rows;

    @Override
    public Integer call() {
        return rows > 0 ? 0 : 2;
    }
}
