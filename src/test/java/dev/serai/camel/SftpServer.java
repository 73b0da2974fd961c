package dev.serai.camel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's SFTP server on loopback, with a key for the hub and its own host key. */
final class SftpServer implements AutoCloseable {

    final Path root;
    final Path privateKey;
    final Path knownHosts;
    final Path wrongKnownHosts;

    private final SshServer server = SshServer.setUpDefaultServer();

    SftpServer(Path folder) throws IOException, GeneralSecurityException {
        root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(root.resolve("in"));
        KeyPair host = key();
        KeyPair user = key();
        privateKey = folder.resolve("id_ecdsa");
        try (OutputStream out = Files.newOutputStream(privateKey)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "hub", null, out);
        }
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator(
                (name, key, session) -> name.equals("acme") && KeyUtils.compareKeys(key, user.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        knownHosts = knownHosts(folder.resolve("known_hosts"), host);
        wrongKnownHosts = knownHosts(folder.resolve("known_hosts_wrong"), key());
    }

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private Path knownHosts(Path file, KeyPair host) throws IOException {
        StringBuilder line = new StringBuilder("[127.0.0.1]:" + server.getPort() + " ");
        PublicKeyEntry.appendPublicKeyEntry(line, host.getPublic());
        return Files.writeString(file, line + "\n");
    }

    String address() {
        return "acme@127.0.0.1:" + server.getPort();
    }

    /** All files, as paths from the root. */
    List<String> files() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
