package dev.serai.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.embedded.EmbeddedSftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Acme's own SFTP server: it sends from there, and takes there what it subscribed to. */
final class SftpHome implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedSftpServer server;

    SftpHome(Path folder, Site site) throws IOException {
        EmbeddedSecrets secrets = new EmbeddedSecrets(folder.resolve("secrets"));
        Path key = secrets.sshKey("hub");
        server = new EmbeddedSftpServer(
                folder, Site.freePort(), secrets, Map.of("acme", List.of(EmbeddedSftpServer.authorizedLine(key))));
        server.start();
        Path hosts = Files.writeString(folder.resolve("known_hosts"), server.knownHostsLine() + "\n");
        site.set("ACME_SFTP", "acme@127.0.0.1:" + server.port());
        site.set("ACME_SFTP_KEY", key.toAbsolutePath().toString());
        site.set("ACME_SFTP_HOSTS", hosts.toAbsolutePath().toString());
    }

    Path folder() {
        return server.home("acme");
    }

    /** The files that were delivered, in the order of their names, which is that of the change log. */
    List<Piece> taken() throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve("out"))) {
            List<Piece> taken = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    List<JsonNode> customers = new ArrayList<>();
                    JSON.readTree(Files.readString(file)).forEach(customers::add);
                    taken.add(new Piece(name, customers));
                }
            }
            return taken;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
