package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded parts of one hub: started together, stopped in order, and known to the hub by settings only.
 *
 * <p>Close them after the hub: it drains its routes into them. They set no shutdown hooks of their own.
 */
public final class EmbeddedParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedParts.class);
    private static final String HOST = "127.0.0.1";
    private static final String HUB_USER = "serai";

    private final EmbeddedPlan plan;
    private final EmbeddedSecrets secrets;
    private final @Nullable EmbeddedDatabase database;
    private final @Nullable EmbeddedAmqpBroker amqp;
    private final @Nullable EmbeddedSftpServer sftp;

    private EmbeddedParts(EmbeddedPlan plan) {
        this.plan = plan;
        this.secrets = new EmbeddedSecrets(plan.data().resolve("secrets"));
        this.database =
                plan.databasePort() == 0 ? null : new EmbeddedDatabase(plan.data(), plan.databasePort(), secrets);
        this.amqp = plan.amqpPort() == 0
                ? null
                : new EmbeddedAmqpBroker(plan.data(), plan.amqpPort(), HUB_USER, amqpPasswords());
        this.sftp = plan.sftpPort() == 0
                ? null
                : new EmbeddedSftpServer(plan.data(), plan.sftpPort(), secrets, authorizedKeys(), this::keysOfComer);
    }

    /**
     * Starts what the plan names, side by side.
     *
     * @throws EmbeddedPartFailed when one cannot start; the others are stopped again
     */
    public static EmbeddedParts start(EmbeddedPlan plan) {
        EmbeddedParts parts = new EmbeddedParts(plan);
        try {
            CompletableFuture.allOf(parts.starts()).join();
        } catch (CompletionException e) {
            parts.close();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return parts;
    }

    /** What the hub has to be told: {@code serai.database.*}, {@code serai.amqp.*}, {@code serai.sftp.*}, {@code acme.sftp}. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        if (database != null) {
            properties.put("serai.database.url", database.url());
            properties.put("serai.database.username", database.user());
            properties.put("serai.database.password", database.password());
        }
        if (amqp != null) {
            properties.put("serai.amqp.host", HOST);
            properties.put("serai.amqp.port", Integer.toString(amqp.port()));
            properties.put("serai.amqp.username", amqp.user());
            properties.put("serai.amqp.password", amqpPassword(amqp.user()));
        }
        if (sftp != null) {
            properties.put("serai.sftp.host", HOST);
            properties.put("serai.sftp.port", Integer.toString(sftp.port()));
            properties.put("serai.sftp.private-key", hubKey().toAbsolutePath().toString());
            properties.put("serai.sftp.known-hosts", knownHosts(sftp).toString());
            String server = "@" + HOST + ":" + sftp.port();
            plan.partners().forEach(partner -> properties.put(partner + ".sftp", partner + server));
        }
        return properties;
    }

    /** The password of a partner's AMQP user, or of the hub's. */
    public String amqpPassword(String user) {
        return secrets.password("amqp-" + user);
    }

    /** The private key with which a partner reaches its SFTP home. */
    public Path sftpKey(String partner) {
        return secrets.sshKey("sftp-" + partner);
    }

    /** The folder that a partner sees when it comes over SFTP. */
    public Path sftpHome(String partner) {
        if (sftp == null) {
            throw new IllegalStateException("no SFTP server in the plan");
        }
        return sftp.home(partner);
    }

    public EmbeddedSecrets secrets() {
        return secrets;
    }

    /** Stops what takes new records first and the database last. Each is stopped even when another fails. */
    @Override
    public void close() {
        List<AutoCloseable> inOrder = new ArrayList<>();
        addIfThere(inOrder, sftp);
        addIfThere(inOrder, amqp);
        addIfThere(inOrder, database);
        for (AutoCloseable part : inOrder) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("An embedded part did not stop cleanly", e);
            }
        }
    }

    private CompletableFuture<?>[] starts() {
        List<Runnable> starts = new ArrayList<>();
        if (database != null) {
            starts.add(database::start);
        }
        if (amqp != null) {
            starts.add(amqp::start);
        }
        if (sftp != null) {
            starts.add(sftp::start);
        }
        return starts.stream().map(EmbeddedParts::apart).toArray(CompletableFuture[]::new);
    }

    // A thread each, not the common pool: on one core that pool has one thread, and a start waits for a process.
    private static CompletableFuture<Void> apart(Runnable start) {
        return CompletableFuture.runAsync(start, command -> new Thread(command, "embedded-part").start());
    }

    private static void addIfThere(List<AutoCloseable> parts, @Nullable AutoCloseable part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private Map<String, String> amqpPasswords() {
        Map<String, String> passwords = new TreeMap<>();
        passwords.put(HUB_USER, amqpPassword(HUB_USER));
        plan.partners().forEach(partner -> passwords.put(partner, amqpPassword(partner)));
        return passwords;
    }

    // The hub pulls from and pushes to the home of each partner with a key of its own.
    private Map<String, List<String>> authorizedKeys() {
        Map<String, List<String>> authorized = new TreeMap<>();
        plan.partners().forEach(partner -> authorized.put(partner, keys(partner)));
        return authorized;
    }

    private List<String> keysOfComer(String user) {
        return plan.comers().test(user) ? keys(user) : List.of();
    }

    private List<String> keys(String partner) {
        return List.of(
                EmbeddedSftpServer.authorizedLine(sftpKey(partner)), EmbeddedSftpServer.authorizedLine(hubKey()));
    }

    private Path hubKey() {
        return secrets.sshKey("sftp-hub");
    }

    /** Writes the line of this server into the file of known hosts, and leaves those of partners' servers there. */
    private Path knownHosts(EmbeddedSftpServer server) {
        Path file = plan.data().resolve("secrets").resolve("known_hosts").toAbsolutePath();
        String own = server.knownHostsLine();
        String host = own.substring(0, own.indexOf(' ') + 1);
        try {
            List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            lines.removeIf(line -> line.startsWith(host));
            lines.add(own);
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
