package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** An SFTP server in this process: keys only, one home for each user, nothing but SFTP, on loopback. */
public final class EmbeddedSftpServer implements AutoCloseable {

    private static final List<String> FOLDERS = List.of("in", "out", "receipts", "validate");

    private final Path homes;
    private final int port;
    private final EmbeddedSecrets secrets;
    private final Map<String, List<PublicKey>> users = new ConcurrentHashMap<>();
    private final Function<String, List<String>> comers;
    private final VirtualFileSystemFactory homeOfEach = new VirtualFileSystemFactory();
    private @Nullable SshServer running;

    /**
     * A server whose homes are under {@code data/sftp}; nothing starts yet.
     *
     * @param authorized for each user the lines of its {@code authorized_keys}
     */
    public EmbeddedSftpServer(Path data, int port, EmbeddedSecrets secrets, Map<String, List<String>> authorized) {
        this(data, port, secrets, authorized, user -> List.of());
    }

    /**
     * As the other, for users that come while it runs.
     *
     * @param comers the lines of {@code authorized_keys} of a user that was not there at the start; none for one that is none
     */
    EmbeddedSftpServer(
            Path data,
            int port,
            EmbeddedSecrets secrets,
            Map<String, List<String>> authorized,
            Function<String, List<String>> comers) {
        this.comers = comers;
        this.homes = data.toAbsolutePath().normalize().resolve("sftp");
        this.port = port;
        this.secrets = secrets;
        authorized.forEach((user, lines) -> users.put(
                user, lines.stream().map(EmbeddedSftpServer::publicKey).toList()));
    }

    /**
     * Starts the server; does nothing when it runs.
     *
     * @throws EmbeddedPartFailed with one line that says why it cannot start
     */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        LoopbackPort.requireFree(port, "SFTP server", "SERAI_EMBEDDED_SFTP_PORT");
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey()));
        server.setPublickeyAuthenticator(
                (user, key, session) -> keys(user).stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        server.setPasswordAuthenticator(null);
        server.setKeyboardInteractiveAuthenticator(null);
        server.setGSSAuthenticator(null);
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        users.keySet().forEach(this::makeHome);
        server.setFileSystemFactory(homeOfEach);
        try {
            server.start();
        } catch (IOException e) {
            throw new EmbeddedPartFailed("the embedded SFTP server did not start: " + e.getMessage(), e);
        }
        running = server;
    }

    /** The folder that this user sees as its root. */
    public Path home(String user) {
        return homes.resolve(user);
    }

    public int port() {
        return port;
    }

    /** The line by which a client knows this server, for its {@code known_hosts}. */
    public String knownHostsLine() {
        StringBuilder line = new StringBuilder("[127.0.0.1]:").append(port).append(' ');
        try {
            PublicKeyEntry.appendPublicKeyEntry(line, hostKey().getPublic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** Stops the server and its sessions; does nothing when it is stopped. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded SFTP server did not stop", e);
        } finally {
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The keys of a user; one that came since the start gets its home at its first call. */
    private synchronized List<PublicKey> keys(String user) {
        List<PublicKey> known = users.get(user);
        if (known != null) {
            return known;
        }
        List<PublicKey> come =
                comers.apply(user).stream().map(EmbeddedSftpServer::publicKey).toList();
        if (!come.isEmpty()) {
            makeHome(user);
            users.put(user, come);
        }
        return come;
    }

    private void makeHome(String user) {
        try {
            for (String folder : FOLDERS) {
                Files.createDirectories(home(user).resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the SFTP home of " + user, e);
        }
        homeOfEach.setUserHomeDir(user, home(user));
    }

    private KeyPair hostKey() {
        Path file = secrets.sshKey("sftp-host");
        try (var in = Files.newInputStream(file)) {
            List<KeyPair> keys = new ArrayList<>();
            SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), in, null)
                    .forEach(keys::add);
            return keys.get(0);
        } catch (IOException | GeneralSecurityException e) {
            throw new EmbeddedPartFailed("cannot read the SFTP host key " + file, e);
        }
    }

    private static PublicKey publicKey(String line) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(line).resolvePublicKey(null, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public key in OpenSSH's format", e);
        }
    }

    /** The public half of a private key file, as a line of {@code authorized_keys}. */
    public static String authorizedLine(Path privateKey) {
        try {
            return Files.readString(EmbeddedSecrets.publicKey(privateKey), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the public half of " + privateKey, e);
        }
    }
}
