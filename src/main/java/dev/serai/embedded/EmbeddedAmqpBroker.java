package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/**
 * An AMQP 0-9-1 broker in this process, standing in for RabbitMQ in the demonstration and in tests; messages survive a restart.
 *
 * <p>Each partner has three queues: {@code <partner>.in}, {@code .out} and {@code .dead}. The hub's user may do everything. A
 * partner's user may only publish to its {@code .in} and consume from its {@code .out}. RabbitMQ's own arguments (x-dead-letter-exchange and so on) are accepted and ignored.
 */
public final class EmbeddedAmqpBroker implements AutoCloseable {

    private final AmqpBrokerPlan plan;
    private final Path folder;
    private @Nullable SystemLauncher running;

    /**
     * A broker that listens on 127.0.0.1; nothing starts yet.
     *
     * @param data the data folder; messages are under {@code data/amqp}
     * @param hubUser the name of the user that may do everything
     * @param passwords each user's password, the hub's own among them
     */
    public EmbeddedAmqpBroker(Path data, int port, String hubUser, Map<String, String> passwords) {
        this.folder = data.toAbsolutePath().normalize().resolve("amqp");
        this.plan = new AmqpBrokerPlan(folder, port, hubUser, Map.copyOf(passwords));
    }

    /**
     * Starts the broker; does nothing when it runs.
     *
     * @throws EmbeddedPartFailed with one line that says why it cannot start
     */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        LoopbackPort.requireFree(plan.port(), "AMQP broker", "SERAI_EMBEDDED_AMQP_PORT");
        tellLibraries();
        AmqpShutdownHook hook = new AmqpShutdownHook();
        SystemLauncher launcher = new SystemLauncher(hook);
        try {
            launch(launcher);
            hook.remove();
            AmqpQueues.declare(plan);
        } catch (IOException e) {
            launcher.shutdown();
            throw new UncheckedIOException("cannot write under " + folder, e);
        } catch (Exception e) {
            launcher.shutdown();
            throw new EmbeddedPartFailed("the embedded AMQP broker did not start: " + e.getMessage(), e);
        }
        running = launcher;
    }

    /** The hub's user, who may do everything. */
    public String user() {
        return plan.hubUser();
    }

    public int port() {
        return plan.port();
    }

    /** Stops the broker; messages stay. Does nothing when it is stopped. */
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    // The plan holds passwords in clear: it is on disk only while the broker reads it.
    private void launch(SystemLauncher launcher) throws Exception {
        Files.createDirectories(folder);
        Path rules = Files.createTempFile(folder, ".rules", ".acl");
        Path configuration = Files.createTempFile(folder, ".broker", ".json");
        try {
            Files.writeString(rules, plan.rules());
            Files.writeString(configuration, plan.json(rules));
            Map<String, Object> system = new HashMap<>();
            system.put("type", "Memory");
            system.put("initialConfigurationLocation", configuration.toUri().toString());
            system.put("startupLoggedToSystemOut", "false");
            system.put(SystemConfig.QPID_WORK_DIR, folder.toString());
            launcher.startup(system);
        } finally {
            Files.deleteIfExists(configuration);
            Files.deleteIfExists(rules);
        }
    }

    // Read from the system's properties only. Derby would write its log to wherever the hub was started.
    private void tellLibraries() {
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        System.setProperty("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
        System.setProperty("exchange.behaviourOnUnknownDeclareArgument", "IGNORE");
        System.setProperty("virtualhost.housekeepingCheckPeriod", "1000");
    }
}
