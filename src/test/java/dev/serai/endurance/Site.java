package dev.serai.endurance;

import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folders, ports and settings of a hub under test; they stay the same over its restarts. */
final class Site {

    private static final Path DEFINITIONS = Path.of("src/test/resources/endurance");

    private final Path folder;
    private final int port;
    private int starts;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    /** A fresh folder of this name under {@code target/endurance}, with all mappings and the named routes. */
    Site(String name, List<String> routes) throws IOException {
        this.folder = Path.of("target", "endurance", name).toAbsolutePath();
        this.port = freePort();
        FileSystemUtils.deleteRecursively(folder);
        for (String partner : Load.PARTNERS) {
            keys.put(partner, ApiKeys.generate());
        }
        copy(DEFINITIONS.resolve("mappings"), folder.resolve("mappings"));
        copy(Path.of("routes", "templates"), folder.resolve("routes/templates"));
        copy(Path.of("routes", "pipeline.camel.yaml"), folder.resolve("routes/pipeline.camel.yaml"));
        for (String route : routes) {
            copy(
                    DEFINITIONS.resolve("routes").resolve(route),
                    folder.resolve("routes/partners").resolve(route));
        }
        Files.createDirectories(data());
        set("SERAI_EMBEDDED_DATABASE_PORT", Integer.toString(freePort()));
        set("SERAI_EMBEDDED_AMQP_PORT", "0");
        set("SERAI_EMBEDDED_SFTP_PORT", "0");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(target.getParent());
                Files.writeString(target, withHashes(Files.readString(file)));
            }
        }
    }

    private String withHashes(String text) {
        String result = text;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            result = result.replace("sha256:hash-of-" + key.getKey(), ApiKeys.hash(key.getValue()));
        }
        return result;
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path mappings() {
        return folder.resolve("mappings");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String key(String partner) {
        return keys.getOrDefault(partner, "");
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(environment.get("SERAI_EMBEDDED_DATABASE_PORT"));
    }

    String databasePassword() {
        return new EmbeddedSecrets(data().resolve("secrets")).password("database");
    }

    ChildHub start() throws IOException {
        Path log = Files.createFile(folder.resolve("hub-" + ++starts + ".log"));
        List<String> arguments = new ArrayList<>();
        Collections.addAll(
                arguments,
                "--data",
                data().toString(),
                "--routes",
                folder.resolve("routes").toString());
        Collections.addAll(arguments, "--mappings", mappings().toString(), "--port", Integer.toString(port));
        return ChildHub.start(arguments, environment, log);
    }

    /** How many batches wait in a queue of the inbox, as the hub tells its operator. */
    long inboxDepth(String queue) throws IOException, InterruptedException {
        String password = Files.readString(data().resolve("operator.password")).strip();
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address().resolve("/actuator/prometheus"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("serai_inbox_depth{") && line.contains("entity=\"" + queue + "\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no depth of " + queue + " among the metrics"));
    }
}
