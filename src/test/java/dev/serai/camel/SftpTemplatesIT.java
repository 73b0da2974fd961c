package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.Batch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates pull-sftp and push-sftp against a real SFTP server in this process. */
class SftpTemplatesIT {

    private static final String PULLED = "acme-customers-in";

    private CamelHub hub;
    private SftpServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = new SftpServer(folder);
        hub = new CamelHub();
        hub.load("templates/pull-sftp.camel.yaml");
        hub.load("templates/push-sftp.camel.yaml");
        hub.load("templates/validate-sftp.camel.yaml");
    }

    @AfterEach
    void stop() {
        hub.close();
        server.close();
    }

    private void pull(Path knownHosts) throws Exception {
        hub.addPartner(
                "pull-sftp",
                PULLED,
                new HashMap<>(Map.of(
                        "mapping", "acme/customers.in",
                        "address", server.address(),
                        "privateKey", server.privateKey.toString(),
                        "knownHosts", knownHosts.toString(),
                        "every", "300")));
    }

    private void put(String name, String text) throws Exception {
        Files.writeString(server.root.resolve("in").resolve(name), text);
    }

    private boolean hasFile(String pattern) {
        return server.files().stream().anyMatch(file -> file.matches(pattern));
    }

    @Test
    void aFileIsAnsweredWithAReceiptAndMovesToDone() throws Exception {
        hub.load("pipeline.camel.yaml");
        put("customers.csv", "1;Ada\nbad\n2;Bob\n");

        pull(server.knownHosts);

        CamelHub.await("the move", () -> hasFile("in/[.]done/\\d{8}/[A-Z0-9-]+-customers[.]csv"));
        assertThat(Files.readString(server.root.resolve("receipts/customers.csv.receipt.json")))
                .contains("\"accepted\" : 2", "\"rejected\" : 1", "\"row\" : 2")
                .doesNotContain("Ada");
        CamelHub.await("the merge", () -> hub.engines.mergedKeys().size() == 2);
        assertThat(hub.engines.mergedKeys()).containsExactly("1", "2");
    }

    @Test
    void aFileThatLacksAColumnIsHeldAndGoesOnOnceWhenItIsReleased() throws Exception {
        hub.load("pipeline.camel.yaml");
        put("customers.csv", "lacks mobile\n1;Ada\n2;Bob\n");

        pull(server.knownHosts);

        CamelHub.await("the move", () -> hasFile("in/[.]held/\\d{8}/[A-Z0-9-]+-customers[.]csv"));
        assertThat(Files.readString(server.root.resolve("receipts/customers.csv.receipt.json")))
                .contains("\"hold\" : 1", "the column 'mobile' is missing", "\"accepted\" : 0")
                .doesNotContain("Ada");
        assertThat(hub.engines.stored).isEmpty();

        assertThat(hub.engines.drift().release(1)).isTrue();

        CamelHub.await("the merge", () -> hub.engines.mergedKeys().size() == 2);
        CamelHub.await(
                "the end of the hold", () -> hub.engines.drift().holds().open().isEmpty());
        assertThat(hub.engines.mergedKeys()).containsExactly("1", "2");
        assertThat(Files.readString(server.root.resolve("receipts/customers.csv.receipt.json")))
                .as("the partner hears the end where it hears all else")
                .contains("\"accepted\" : 2")
                .doesNotContain("held", "Ada");
        assertThat(hub.engines.stored.values())
                .singleElement()
                .satisfies(batch -> assertThat(batch.intake().source()).isEqualTo("customers.csv"));
    }

    @Test
    void aFileToBeTriedIsAnsweredAndKeptNowhere() throws Exception {
        Files.createDirectories(server.root.resolve("validate"));
        Files.writeString(server.root.resolve("validate/new.csv"), "lacks mobile\n1;Ada\nbad\n");

        hub.addPartner(
                "validate-sftp",
                "acme-validate",
                new HashMap<>(Map.of(
                        "mapping", "acme/customers.in",
                        "address", server.address(),
                        "privateKey", server.privateKey.toString(),
                        "knownHosts", server.knownHosts.toString(),
                        "every", "300")));

        CamelHub.await("the move", () -> hasFile("validate/[.]done/\\d{8}/[A-Z0-9-]+-new[.]csv"));
        assertThat(Files.readString(server.root.resolve("receipts/new.csv.validation.json")))
                .contains("\"validation\" : true", "\"would_be_held\"", "the column 'mobile' is missing")
                .contains("\"accepted\" : 1", "\"rejected\" : 1", "\"row\" : 2")
                .doesNotContain("Ada");
        assertThat(hub.isEmpty("serai.inbox.customer")).isTrue();
        assertThat(hub.engines.drift().holds().open()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadToItsEndMovesToFailed() throws Exception {
        put("customers.csv", "1;Ada\nbreak\n");

        pull(server.knownHosts);

        CamelHub.await("the move", () -> hasFile("in/[.]failed/\\d{8}/[A-Z0-9-]+-customers[.]csv"));
        assertThat(Files.readString(server.root.resolve("receipts/customers.csv.receipt.json")))
                .contains("\"broken\"");
    }

    @Test
    void aFileStaysWhileTheInboxIsAwayAndIsTheSameIntakeAfterwards() throws Exception {
        hub.stopBroker();
        put("customers.csv", "1;Ada\n");
        pull(server.knownHosts);
        CamelHub.await("a failure", () -> hub.failures(PULLED) > 0);
        assertThat(server.files()).containsExactly("in/customers.csv");

        hub.startBroker();

        CamelHub.await("the move", () -> hasFile("in/[.]done/.*customers[.]csv"));
        Batch batch =
                hub.engines.codec().decode(hub.take("serai.inbox.customer").content());
        assertThat(batch.intake().source()).isEqualTo("customers.csv");
        assertThat(batch.intake().receivedAt()).isBefore(java.time.Instant.now().minusSeconds(2));
    }

    @Test
    void aFileThatIsStillWrittenIsNotRead() throws Exception {
        pull(server.knownHosts);
        Path file = server.root.resolve("in/slow.csv");
        for (int i = 0; i < 8; i++) {
            Files.writeString(file, i + ";Ada\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Thread.sleep(500);
            assertThat(server.files()).containsExactly("in/slow.csv");
        }

        CamelHub.await("the move", () -> hasFile("in/[.]done/.*slow[.]csv"));

        assertThat(hub.engines
                        .codec()
                        .decode(hub.take("serai.inbox.customer").content())
                        .records())
                .hasSize(8);
    }

    @Test
    void onlySafeNamesAreTaken() throws Exception {
        for (String name : new String[] {"a;rm.csv", "-rf", ".hidden.csv", "*.csv", "up.part", "a b.csv", "ü.csv"}) {
            put(name, "9;Eve\n");
        }
        put("z.csv", "1;Ada\n");

        pull(server.knownHosts);

        CamelHub.await("the safe one", () -> hasFile("in/[.]done/.*z[.]csv"));
        assertThat(server.files().stream().filter(file -> file.matches("in/[^/]+")))
                .hasSize(7);
    }

    @Test
    void aServerWithAnotherHostKeyIsRefused() throws Exception {
        put("customers.csv", "1;Ada\n");

        pull(server.wrongKnownHosts);

        Thread.sleep(4_000);
        assertThat(server.files()).containsExactly("in/customers.csv");
        assertThat(hub.isEmpty("serai.inbox.customer")).isTrue();
    }

    private void push(Path knownHosts) throws Exception {
        hub.addPartner(
                "push-sftp",
                "globex-golden-out",
                Map.of(
                        "subscription", "globex/golden",
                        "address", server.address(),
                        "privateKey", server.privateKey.toString(),
                        "knownHosts", knownHosts.toString(),
                        "every", "100"));
    }

    @Test
    void aDeliveryIsPutUnderItsNameAndARepeatReplacesIt() throws Exception {
        hub.engines.owe("id;name\n");
        hub.engines.owe("id;name\n");

        push(server.knownHosts);

        CamelHub.await("both", () -> hub.engines.delivered.size() == 2);
        assertThat(server.files()).containsExactly("in/golden-1.csv");
        assertThat(Files.readString(server.root.resolve("in/golden-1.csv"))).isEqualTo("id;name\n");
    }

    @Test
    void aDeliveryToAServerWithAnotherHostKeyFailsAndSaysWhy() throws Exception {
        hub.engines.owe("id;name\n");

        push(server.wrongKnownHosts);

        CamelHub.await("the failure", () -> !hub.engines.failed.isEmpty());
        assertThat(hub.engines.failed.get(0)).contains("JSchChangedHostKeyException");
        assertThat(hub.engines.delivered).isEmpty();
        assertThat(server.files()).isEmpty();
    }
}
