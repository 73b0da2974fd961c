package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import dev.serai.cli.HubPlan;
import dev.serai.cli.HubProcess;
import dev.serai.embedded.EmbeddedParts;
import dev.serai.embedded.EmbeddedPlan;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A hub on embedded parts, with the shipped routes and this test set's definitions, and the three partners around it. */
final class ThreePartnersHub implements AutoCloseable {

    private static final Path DEFINITIONS = Path.of("src/test/resources/senzing");
    private static final ObjectMapper JSON = new ObjectMapper();

    final EmbeddedParts parts;
    final Amqp amqp;
    final RestSubscriber registry = new RestSubscriber();
    final GoldenView golden;

    private final Path home;
    private final String key = ApiKeys.generate();
    private final int port = freePort();
    private final HubProcess hub;

    ThreePartnersHub(Path home) throws Exception {
        this.home = home;
        copyDefinitions();
        boolean rabbit = Amqp.realOneIsHere();
        int amqpPort = freePort();
        int sftpPort = freePort();
        parts = EmbeddedParts.start(new EmbeddedPlan(
                home.resolve("data"), freePort(), rabbit ? 0 : amqpPort, sftpPort, Set.of("crm", "watchlist")));
        amqp = rabbit
                ? Amqp.real("serai-test-watchlist")
                : Amqp.at(amqpPort, "serai", parts.amqpPassword("serai"), "watchlist");
        golden = new GoldenView(database());
        HubPlan plan = new HubPlan(home.resolve("routes"), home.resolve("mappings"), home.resolve("data"), port);
        hub = HubProcess.start(plan, settings(rabbit, sftpPort), parts);
    }

    /** What the hub tells its operator. */
    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(new HubAddress(port, home.resolve("data"), Map.of()).get("/actuator/serai"));
    }

    void dropOverSftp(Path file) throws IOException {
        Path in = parts.sftpHome("crm").resolve("in");
        Path passing = in.resolve("customers.csv.part");
        Files.copy(file, passing);
        Files.move(passing, in.resolve("customers.csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the receipt. */
    JsonNode post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/partners/registry/entities.in"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private Map<String, String> settings(boolean rabbit, int sftpPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("crm.sftp", "crm@127.0.0.1:" + sftpPort);
        settings.put("registry.url", registry.url());
        settings.put("watchlist.queues", rabbit ? "serai-test-watchlist" : "watchlist");
        if (rabbit) {
            settings.put("serai.amqp.username", "guest");
            settings.put("serai.amqp.password", "guest");
        }
        return settings;
    }

    private PGSimpleDataSource database() {
        Map<String, String> known = parts.properties();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(known.get("serai.database.url"));
        database.setUser(known.get("serai.database.username"));
        database.setPassword(known.get("serai.database.password"));
        return database;
    }

    private void copyDefinitions() throws IOException {
        copy(DEFINITIONS.resolve("mappings"), home.resolve("mappings"));
        Path partner = home.resolve("mappings/registry/partner.yaml");
        Files.writeString(partner, Files.readString(partner).replace("HASH", ApiKeys.hash(key)));
        copy(Path.of("routes/templates"), home.resolve("routes/templates"));
        Files.copy(Path.of("routes/pipeline.camel.yaml"), home.resolve("routes/pipeline.camel.yaml"));
        Path partners = Files.createDirectories(home.resolve("routes/partners"));
        Files.copy(DEFINITIONS.resolve("partners.camel.yaml"), partners.resolve("all.camel.yaml"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        hub.stop();
        registry.close();
        amqp.close();
    }
}
