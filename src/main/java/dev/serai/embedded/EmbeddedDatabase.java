package dev.serai.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL beside the hub: its own binaries and data directory, loopback only, password only, every commit on disk.
 *
 * <p>A server that a killed hub left behind on the same port is taken over as it is; no transaction is lost.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    // Crash recovery replays up to max_wal_size, which on a slow disk takes its time.
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration ORPHAN_STOP = Duration.ofSeconds(30);
    private static final String READY_MARK = "serai-ready";

    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("min_wal_size", "256MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("wal_compression", "on"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("password_encryption", "scram-sha-256"));

    private final Path dataDirectory;
    private final Path binaries;
    private final int port;
    private final EmbeddedSecrets secrets;
    private @Nullable EmbeddedPostgres running;

    /** A database under {@code data/postgresql}, its password among the secrets; nothing starts yet. */
    public EmbeddedDatabase(Path data, int port, EmbeddedSecrets secrets) {
        this.dataDirectory = data.toAbsolutePath().normalize().resolve("postgresql");
        this.binaries = data.toAbsolutePath().normalize().resolve("postgresql-binaries");
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Starts the server, or takes over the one that a killed hub left; does nothing when it runs.
     *
     * @throws EmbeddedPartFailed with one line that says why it cannot start
     */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        requireUsableAccount();
        requirePort();
        setAsideUnfinished();
        try {
            running = builder().start();
            Files.writeString(dataDirectory.resolve(READY_MARK), "PostgreSQL of Serai\n");
        } catch (IllegalStateException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new EmbeddedPartFailed(
                    "the embedded PostgreSQL did not start on port %d: %s"
                            .formatted(port, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** True when a server runs on this data folder. */
    public static boolean runsOn(Path data) {
        return Postmaster.of(data.toAbsolutePath().normalize().resolve("postgresql"))
                .isPresent();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return secrets.password("database");
    }

    /** Stops the server after its running transactions are rolled back; does nothing when it is stopped. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
        } finally {
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private EmbeddedPostgres.Builder builder() {
        // The library tidies the folder named here; its default is a temporary folder shared by every program that uses
        // it.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setConnectConfig("password", password())
                // These reach initdb as --auth and --pwfile: no moment at which the server trusts everybody.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile",
                        secrets.passwordFile("database").toAbsolutePath().toString())
                .setLocaleConfig("locale", "C.UTF-8");
        SERVER.forEach(builder::setServerConfig);
        return builder;
    }

    // Stopping an orphan on another port first: two servers never share a data directory.
    private void requirePort() {
        Optional<Postmaster> orphan = Postmaster.of(dataDirectory);
        if (orphan.isPresent() && orphan.get().port() == port) {
            LOG.info("Taking over the PostgreSQL that an earlier run left on port {}", port);
            return;
        }
        orphan.ifPresent(EmbeddedDatabase::stop);
        LoopbackPort.requireFree(port, "PostgreSQL", "SERAI_EMBEDDED_DATABASE_PORT");
    }

    private static void stop(Postmaster orphan) {
        LOG.info("Stopping the PostgreSQL that an earlier run left on port {}", orphan.port());
        orphan.process().destroy();
        try {
            orphan.process().onExit().get(ORPHAN_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedPartFailed(
                    "a PostgreSQL of an earlier run (process %d) does not stop; stop it by hand"
                            .formatted(orphan.process().pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPartFailed("interrupted while an earlier PostgreSQL stopped", e);
        }
    }

    // A first start that was killed leaves half a data directory, which holds nothing yet: kept aside, never deleted.
    private void setAsideUnfinished() {
        if (!Files.exists(dataDirectory) || Files.exists(dataDirectory.resolve(READY_MARK))) {
            return;
        }
        if (Postmaster.of(dataDirectory).isPresent()) {
            return;
        }
        Path aside = dataDirectory.resolveSibling(
                "postgresql-unfinished-" + Instant.now().getEpochSecond());
        try {
            Files.move(dataDirectory, aside);
            LOG.warn("An unfinished first start of PostgreSQL was moved to {}", aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + dataDirectory + " aside", e);
        }
    }

    private EmbeddedPartFailed failure(IllegalStateException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("could not lock")) {
            return new EmbeddedPartFailed("another Serai runs on %s; stop it first, or set serai.data to another folder"
                    .formatted(dataDirectory.getParent()));
        }
        return new EmbeddedPartFailed("the embedded PostgreSQL could not be prepared: " + message, e);
    }

    private static void requireUsableAccount() {
        if (RootAccount.isRoot() && !RootAccount.canLeaveRoot()) {
            throw new EmbeddedPartFailed(
                    "PostgreSQL refuses to run as root and this machine does not permit 'unshare -U'; "
                            + "run Serai as an ordinary user, or set serai.database.url to a PostgreSQL of yours");
        }
    }
}
