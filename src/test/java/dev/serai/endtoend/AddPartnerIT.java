package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.CommandRun;
import dev.serai.cli.HubAddress;
import dev.serai.cli.HubPlan;
import dev.serai.cli.HubProcess;
import dev.serai.embedded.EmbeddedParts;
import dev.serai.embedded.EmbeddedPlan;
import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.embedded.EmbeddedSftpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/add-a-partner.md, step by step, with a hub that runs all the time and a server of the partner's own. */
class AddPartnerIT {

    private static final Path SAMPLE = Path.of("src/test/resources/dev/serai/cli/draft/samples/crm-de.csv");

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private HubProcess hub;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedSftpServer nordwind;

    private int port;

    @BeforeEach
    void aHubThatRunsAndAPartnersServer() throws Exception {
        for (String folder : List.of("mappings", "routes")) {
            copy(Path.of(folder), home.resolve(folder));
        }
        port = freePort();
        Path data = home.resolve("data");
        EmbeddedParts parts = EmbeddedParts.start(
                new EmbeddedPlan(data, freePort(), freePort(), freePort(), Set.of("acme", "globex", "initech")));
        HubPlan plan = new HubPlan(home.resolve("routes"), home.resolve("mappings"), data, port);
        hub = HubProcess.start(plan, Map.of("spring.config.additional-location", "optional:file:" + home + "/"), parts);
        nordwind = new EmbeddedSftpServer(
                home.resolve("nordwind"),
                freePort(),
                new EmbeddedSecrets(home.resolve("nordwind/secrets")),
                Map.of(
                        "hub",
                        List.of(Files.readString(data.resolve("secrets/sftp-hub.pub"))
                                .strip())));
        nordwind.start();
    }

    @AfterEach
    void stop() {
        hub.stop();
        nordwind.close();
    }

    @Test
    void fromASampleFileToDeliveriesWithoutANewStart() throws Exception {
        Path sample = Files.copy(SAMPLE, home.resolve("customers.csv"));
        assertThat(serai("new", "partner", "nordwind", "--from", sample.toString())
                        .out())
                .contains("nordwind.sftp: …", "application.yaml");
        agreeOnWhatIsUnsure();
        assertThat(serai("lint").out()).contains("all is well");
        assertThat(serai("test", "nordwind").out()).contains("3 cases in 1 file: all passed");

        goLive();
        DecidingHub.await(
                "the new partner is in force",
                () -> status().path("subscriptions").toString().contains("nordwind/golden"));
        Path folder = nordwind.home("hub");
        Files.copy(sample, folder.resolve("in/customers.csv.part"));
        Files.move(
                folder.resolve("in/customers.csv.part"),
                folder.resolve("in/customers.csv"),
                StandardCopyOption.ATOMIC_MOVE);

        DecidingHub.await("a receipt", () -> !files(folder.resolve("receipts")).isEmpty());
        JsonNode receipt = new ObjectMapper()
                .readTree(files(folder.resolve("receipts")).get(0).toFile());
        assertThat(receipt.path("accepted").asInt()).isEqualTo(40);
        assertThat(receipt.path("rejected").asInt()).isZero();
        DecidingHub.await("deliveries", () -> delivered(folder).contains("Sabine Groß;+491601973060"));
        assertThat(status().toString()).contains("\"golden\":40");
    }

    /** What the page says in step 2 about the lines that the draft marks, and in step 3 about the case that this changes. */
    private void agreeOnWhatIsUnsure() throws IOException {
        edit("mappings/nordwind/customers.in.yaml", "HH:mm\" }", "HH:mm\", zone: Europe/Berlin }");
        edit(
                "mappings/nordwind/customers.in.yaml",
                "{ from: Umsatz, decimal: \",\" }",
                "{ from: Umsatz, decimal: \",\", currency: EUR, rate: 7.8 }");
        edit("mappings/nordwind/customers.in.tests.yaml", "annual_spend: 12345.67", "annual_spend: 96296.23");
    }

    private void goLive() throws IOException {
        Files.writeString(
                home.resolve("data/secrets/known_hosts"), nordwind.knownHostsLine() + "\n", StandardOpenOption.APPEND);
        edit("mappings/nordwind/partner.yaml", "# receives:", "receives:");
        edit("mappings/nordwind/partner.yaml", "#   - {", "  - {");
        Files.writeString(home.resolve("mappings/nordwind/golden.out.yaml"), """
                subscription: nordwind/golden
                entity: customer
                purpose: service
                echo: true
                fields: { id: golden_id, name: name, phone: phone }
                format: { csv: { delimiter: ";" } }
                """);
        Files.writeString(home.resolve("routes/partners/nordwind.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: push-sftp
                    routeId: nordwind-golden-out
                    parameters:
                      - { name: subscription, value: nordwind/golden }
                      - { name: address, value: "{{nordwind.sftp}}" }
                      - { name: privateKey, value: "{{serai.sftp.private-key}}" }
                      - { name: knownHosts, value: "{{serai.sftp.known-hosts}}" }
                      - { name: folder, value: out }
                """, StandardOpenOption.APPEND);
        Files.writeString(home.resolve("application.yaml"), "nordwind.sftp: hub@127.0.0.1:" + nordwind.port() + "\n");
    }

    private CommandRun serai(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--mappings", home.resolve("mappings").toString()));
        all.addAll(List.of("--routes", home.resolve("routes").toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run;
    }

    private JsonNode status() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(new HubAddress(port, home.resolve("data"), Map.of()).get("/actuator/serai"));
    }

    private void edit(String file, String text, String by) throws IOException {
        String before = Files.readString(home.resolve(file));
        assertThat(before).contains(text);
        Files.writeString(home.resolve(file), before.replace(text, by));
    }

    private static String delivered(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder.resolve("out"))) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
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
}
