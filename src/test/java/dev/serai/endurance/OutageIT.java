package dev.serai.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.serai.embedded.EmbeddedAmqpBroker;
import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The hub keeps what it took while its database, or a partner's broker, is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {

    private static final Logger LOG = LoggerFactory.getLogger(OutageIT.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("serai.test.seed", 20_261_123L);
    private static final int PEOPLE = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String USER = "serai";

    private final Evidence evidence = new Evidence();
    private final Load load = new Load(SEED, PEOPLE);
    private final Site site = new Site("outage", List.of("globex.camel.yaml", "acme-queue.camel.yaml"));
    private final Path parts = site.data().resolveSibling("parts");
    private final EmbeddedSecrets secrets = new EmbeddedSecrets(parts.resolve("secrets"));
    private final EmbeddedDatabase database = new EmbeddedDatabase(parts, Site.freePort(), secrets);
    private final EmbeddedAmqpBroker broker = new EmbeddedAmqpBroker(
            parts, Site.freePort(), USER, Map.of(USER, secrets.password("hub"), "acme", secrets.password("acme")));
    private final ChildHub hub;

    OutageIT() throws IOException {
        database.start();
        broker.start();
        site.set("SERAI_DATABASE_URL", database.url());
        site.set("SERAI_DATABASE_USERNAME", database.user());
        site.set("SERAI_DATABASE_PASSWORD", database.password());
        site.set("SERAI_AMQP_PORT", Integer.toString(broker.port()));
        site.set("SERAI_AMQP_USERNAME", USER);
        site.set("SERAI_AMQP_PASSWORD", secrets.password("hub"));
        hub = site.start();
    }

    @AfterAll
    void stop() {
        hub.close();
        broker.close();
        database.close();
    }

    @Test
    @Order(1)
    void postsAreTakenWhileTheDatabaseIsAwayAndNothingIsLost() throws Exception {
        List<Shipment> shipments = load.of("globex", 20);
        RestSender globex = new RestSender(site.address(), site.key("globex"), shipments, evidence, SEED);
        int third = shipments.size() / 3;
        shipments.subList(0, third).forEach(globex::sendUntilTaken);

        crashDatabase();
        Instant away = Instant.now();
        for (Shipment shipment : shipments.subList(third, 2 * third)) {
            int before = evidence.attempts();
            globex.sendUntilTaken(shipment);
            assertThat(evidence.attempts()).as("taken at the first try").isEqualTo(before + 1);
        }
        assertThat(site.inboxDepth("customer")).as("batches that wait").isPositive();
        database.stop();
        database.start();
        Instant back = Instant.now();

        shipments.subList(2 * third, shipments.size()).forEach(globex::sendUntilTaken);
        drain();
        assertSound();
        LOG.warn(
                "database away for {} ms: {} posts of {} taken meanwhile, drained {} ms after its return",
                Duration.between(away, back).toMillis(),
                third,
                shipments.size(),
                Duration.between(back, Instant.now()).toMillis());
    }

    /** As {@code pg_ctl stop -m immediate} does: no transaction ends, no buffer is written. */
    private void crashDatabase() throws Exception {
        Path pid = parts.resolve("postgresql").resolve("postmaster.pid");
        String postmaster = Files.readAllLines(pid).get(0).strip();
        ProcessHandle process = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor())
                .isZero();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Test
    @Order(2)
    void consumptionGoesOnWhenThePartnersBrokerIsBack() throws Exception {
        List<Shipment> shipments = load.of("acme", 20);
        int half = shipments.size() / 2;
        publish(shipments.subList(0, half));
        broker.stop();
        broker.start();
        Instant back = Instant.now();
        publish(shipments.subList(half, shipments.size()));

        awaitReceipts(shipments);
        drain();
        assertSound();
        LOG.warn(
                "broker restarted in the middle of {} messages: all taken {} ms after its return",
                shipments.size(),
                Duration.between(back, Instant.now()).toMillis());
    }

    private void publish(List<Shipment> shipments) throws Exception {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            for (Shipment shipment : shipments) {
                AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                        .messageId(shipment.name())
                        .deliveryMode(2)
                        .replyTo("acme.out")
                        .build();
                byte[] body = shipment.body().getBytes(StandardCharsets.UTF_8);
                channel.basicPublish("", "acme.in", properties, body);
            }
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
    }

    private void awaitReceipts(List<Shipment> shipments) throws Exception {
        Map<String, Shipment> byName = new HashMap<>();
        shipments.forEach(shipment -> byName.put(shipment.name(), shipment));
        Instant from = Instant.now();
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                GetResponse answer = channel.basicGet("acme.out", true);
                if (answer != null) {
                    var receipt = JSON.readTree(answer.getBody());
                    Shipment shipment = byName.get(receipt.get("source").asText());
                    evidence.receipt(Objects.requireNonNull(shipment), receipt, from);
                }
                return evidence.receipts().stream()
                        .map(Evidence.Acknowledged::shipment)
                        .toList()
                        .containsAll(shipments);
            });
        }
    }

    private Connection connect() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setUsername(USER);
        factory.setPassword(secrets.password("hub"));
        return factory.newConnection();
    }

    private void drain() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> site.inboxDepth("customer") == 0);
    }

    private void assertSound() throws Exception {
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        assertThat(new Invariants(jdbc, evidence).ofIntake()).isEmpty();
        assertThat(new Invariants(jdbc, evidence).ofGoldenRecords()).isEmpty();
        assertThat(site.inboxDepth("dead")).as("batches given up").isZero();
    }
}
