package dev.serai.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hub in a Java process of its own, as a user would start it. */
final class ChildHub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChildHub.class);
    private static final String READY = "serai is ready";
    private static final long SECONDS_TO_STOP = 60;

    private final Process process;
    private final BufferedReader output;

    private ChildHub(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts {@code serai run} and waits until it is ready.
     *
     * @param heap such as {@code 1g}
     * @param arguments of {@code run}
     * @param log where its log goes
     * @throws IOException with the last words of the hub when it ends instead
     */
    static ChildHub start(String heap, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.serai.cli.Main",
                "run"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        ChildHub hub = new ChildHub(builder.start());
        hub.awaitReady(log);
        return hub;
    }

    private void awaitReady(Path log) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                Thread drain = new Thread(this::drain, "hub-output");
                drain.setDaemon(true);
                drain.start();
                return;
            }
        }
        List<String> said = Files.readAllLines(log);
        throw new IOException(
                "the hub did not start: " + (said.isEmpty() ? "it said nothing" : said.get(said.size() - 1)));
    }

    /** A hub whose output nobody reads would stop when the pipe is full. */
    private void drain() {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            LOG.debug("the hub's output is closed", e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits so long, and says whether it ended meanwhile. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Stops it as Ctrl-C does, and harder only when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
