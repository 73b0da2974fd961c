package dev.serai.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The hub in a Java process of its own, started as a user starts it. */
final class ChildHub implements AutoCloseable {

    private static final int KILLED = 128 + 9;
    private static final long SECONDS_TO_STOP = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Duration startedWithin;

    private ChildHub(Process process, Duration startedWithin) {
        this.process = process;
        this.startedWithin = startedWithin;
    }

    /** Starts {@code serai run} and waits until it says that it is ready. */
    static ChildHub start(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.serai.cli.Main",
                "run"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Instant began = Instant.now();
        Process process = builder.start();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !process.isAlive() || Files.readString(log).contains("serai is ready"));
        } catch (ConditionTimeoutException e) {
            process.destroy();
            throw e;
        }
        assertThat(process.isAlive()).as("the hub started; its log: " + log).isTrue();
        return new ChildHub(process, Duration.between(began, Instant.now()));
    }

    /** From the start of the process to its word that it is ready. */
    Duration startedWithin() {
        return startedWithin;
    }

    /** Ends the process as {@code kill -9} does: no hook of it runs, nothing is flushed. */
    void kill() throws InterruptedException {
        assertThat(process.isAlive()).as("the hub runs until it is killed").isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor()).as("ended by SIGKILL").isEqualTo(KILLED);
    }

    /** Stops it as Ctrl-C does. */
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
