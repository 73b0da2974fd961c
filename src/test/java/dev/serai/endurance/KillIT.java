package dev.serai.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three partners send while the hub is killed five times ({@code kill -9}) at random moments; its PostgreSQL lives on as an
 * orphan and is taken over. {@code -Dserai.test.seed=N} chooses other moments and other data.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final long SEED = Long.getLong("serai.test.seed", 20_261_123L);
    private static final int KILLS = 5;
    private static final int PEOPLE = 2_000;
    private static final int MOST_MILLIS = 400;
    private static final Duration HEALTHY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final Evidence evidence = new Evidence();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Duration> restarts = new ArrayList<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(Load.PARTNERS.size());

    private final Site site;
    private final SftpHome acme;
    private final HttpSubscriber hooli;
    private ChildHub hub;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate database;

    KillIT() throws Exception {
        site = new Site(
                "kill", List.of("acme.camel.yaml", "globex.camel.yaml", "initech.camel.yaml", "hooli.camel.yaml"));
        acme = new SftpHome(site.data().resolveSibling("acme"), site);
        hooli = new HttpSubscriber(SEED);
        site.set("HOOLI_URL", hooli.url());
        hub = site.start();
        Connection real = DriverManager.getConnection(site.databaseUrl(), "postgres", site.databasePassword());
        connection = new SingleConnectionDataSource(real, true);
        database = new JdbcTemplate(connection);
    }

    @BeforeAll
    void theStorm() throws Exception {
        Instant began = Instant.now();
        Load load = new Load(SEED, PEOPLE);
        List<Future<Boolean>> running = new ArrayList<>();
        for (String partner : Load.PARTNERS) {
            List<Shipment> own = load.of(partner, partner.equals("acme") ? 250 : 20);
            shipments.addAll(own);
            running.add(senders.submit(
                    partner.equals("acme")
                            ? new FileSender(acme.folder(), own, evidence)
                            : new RestSender(site.address(), site.key(partner), own, evidence, SEED)));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            killAtSomeMoment(kill, running);
        }
        for (Future<Boolean> sender : running) {
            assertThat(sender.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        drain();
        LOG.warn(
                "seed {}: {} rows in {} shipments by {} attempts, {} kills, ready again after {}, storm and drain {} s",
                SEED,
                evidence.rows(),
                shipments.size(),
                evidence.attempts(),
                KILLS,
                restarts,
                Duration.between(began, Instant.now()).toSeconds());
    }

    private void killAtSomeMoment(int number, List<Future<Boolean>> running) throws Exception {
        long all =
                shipments.stream().mapToLong(shipment -> shipment.rows().size()).sum();
        double share = (number - random.nextDouble()) / (KILLS + 1);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> evidence.rows() >= share * all || running.stream().allMatch(Future::isDone));
        Instant moment = Instant.now().plusMillis(random.nextInt(MOST_MILLIS));
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> Instant.now()
                .isAfter(moment));
        LOG.warn("kill {} after {} of {} rows", number, evidence.rows(), all);
        hub.kill();
        hub = site.start();
        restarts.add(hub.startedWithin());
    }

    private void drain() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> site.inboxDepth("customer") == 0);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count("SELECT count(*) FROM subscription WHERE owed_up_to IS NULL"
                                + " AND cursor = (SELECT max(seq) FROM golden_version)")
                        == 2);
    }

    @AfterAll
    void stop() {
        senders.shutdownNow();
        connection.destroy();
        hub.close();
        acme.close();
        hooli.close();
    }

    @Test
    @Order(1)
    void everyRestartIsHealthySoon() {
        assertThat(restarts).hasSize(KILLS).allMatch(time -> time.compareTo(HEALTHY) < 0);
    }

    @Test
    @Order(1)
    void whatWasAcknowledgedIsThereOnceAndNothingElseIs() {
        assertThat(evidence.receipts()).hasSameSizeAs(shipments);
        assertThat(new Invariants(database, evidence).ofIntake()).isEmpty();
    }

    @Test
    @Order(1)
    void theChangeLogTellsASoundStoryAndNoDeliveryWasGivenUp() throws Exception {
        assertThat(new Invariants(database, evidence).ofGoldenRecords()).isEmpty();
        assertThat(site.inboxDepth("dead")).as("batches given up").isZero();
    }

    @Test
    @Order(1)
    void everySubscriberHoldsWhatItShould() throws Exception {
        assertThat(subscribers(acme.taken(), hooli.taken())).isEmpty();
    }

    @Test
    @Order(1)
    void theGoldenStateIsThatOfACalmRun() {
        Map<String, Instant> receivedAt = new HashMap<>();
        database.query("SELECT id, received_at FROM intake", row -> {
            receivedAt.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        CalmRun calm = new CalmRun(site.mappings());
        for (Evidence.Acknowledged receipt : evidence.receipts()) {
            Instant at = Objects.requireNonNull(receivedAt.get(receipt.intake().toString()));
            if (!receipt.shipment().partner().equals("acme")) {
                assertThat(at).isBetween(receipt.from().minusMillis(1), receipt.until());
            }
            calm.take(receipt.shipment(), at);
        }
        assertThat(new Invariants(database, evidence).state()).isEqualTo(calm.state());
    }

    /** What the checker must see, and what brings it about. */
    static Stream<Arguments> damages() {
        return Stream.of(
                arguments(
                        "a source record twice",
                        "ALTER TABLE source_record DROP CONSTRAINT source_record_entity_partner_source_key_key;"
                                + "INSERT INTO source_record (golden_id, entity, partner, source_key, version,"
                                + " content_hash, content, intake, intake_row, revision) SELECT golden_id, entity,"
                                + " partner, source_key, version, content_hash, content, intake, intake_row, revision"
                                + " FROM source_record LIMIT 1"),
                arguments("a source record of acme is lost", "DELETE FROM source_record WHERE source_key = 'a7'"),
                arguments(
                        "a source record that was not sent",
                        "UPDATE source_record SET source_key = 'nobody' WHERE source_key = 'a7'"),
                arguments(
                        "a source record of acme is not the newest that was sent",
                        "UPDATE source_record SET intake_row = intake_row + 1000 WHERE source_key = 'a7'"),
                arguments(
                        "a row is in the quarantine and in the lineage",
                        "UPDATE source_record SET (intake, intake_row) = (SELECT intake, row_number FROM quarantine"
                                + " LIMIT 1) WHERE source_key = 'a7'"),
                arguments(
                        "a rejected row is missing in the quarantine",
                        "DELETE FROM quarantine WHERE id = (SELECT max(id) FROM quarantine)"),
                arguments(
                        "acknowledged",
                        "INSERT INTO intake_batch SELECT gen_random_uuid(), intake, sequence, accepted, rejected"
                                + " FROM intake_batch LIMIT 1"),
                arguments(
                        "an intake that nobody has a receipt for",
                        "UPDATE intake SET id = gen_random_uuid() WHERE id = (SELECT id FROM intake LIMIT 1)"),
                arguments(
                        "versions of a customer with a gap or a wrong link",
                        "UPDATE golden_version SET previous = seq WHERE seq = (SELECT max(seq) FROM golden_version)"),
                arguments(
                        "records whose customer is not there",
                        "DELETE FROM golden_version WHERE golden_id = (SELECT golden_id FROM source_record"
                                + " WHERE source_key = 'a7')"),
                arguments(
                        "dead letters",
                        "INSERT INTO dead_letter (subscription, after_seq, up_to_seq, items, attempts, reason)"
                                + " VALUES ('acme/golden', 0, 1, 1, 1, 'test')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    @Order(2)
    void theCheckerReportsDamage(String report, String damage) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        List<String> violations = transaction.execute(status -> {
            status.setRollbackOnly();
            database.execute(damage);
            Invariants invariants = new Invariants(database, evidence);
            invariants.ofIntake();
            return invariants.ofGoldenRecords();
        });
        assertThat(violations).anyMatch(violation -> violation.contains(report));
    }

    @Test
    @Order(2)
    void theCheckerReportsWhatASubscriberHoldsWrongly() throws Exception {
        List<Piece> posts = hooli.taken();
        Piece last = posts.get(posts.size() - 1);
        ObjectNode older = last.customers().get(0).deepCopy();
        older.put("version", older.get("version").asInt() - 1);
        ObjectNode unknown = older.deepCopy().put("id", "customer-0").put("change", "upsert");
        List<Piece> backwards = new ArrayList<>(posts);
        backwards.add(new Piece("another", List.of(older)));
        List<Piece> changed = new ArrayList<>(posts);
        changed.add(new Piece(last.id(), List.of()));

        assertThat(subscribers(acme.taken(), backwards)).anyMatch(violation -> violation.contains("goes back"));
        assertThat(subscribers(acme.taken(), changed)).anyMatch(violation -> violation.contains("another content"));
        assertThat(subscribers(List.of(), posts)).anyMatch(violation -> violation.contains("is missing"));
        assertThat(subscribers(acme.taken(), List.of(new Piece("one", List.of(unknown)))))
                .anyMatch(violation -> violation.contains("should not be there"));
    }

    @Test
    @Order(3)
    void aHubThatDoesNotRecogniseARepeatIsFoundOut() throws Exception {
        database.execute("ALTER TABLE intake_batch DROP CONSTRAINT intake_batch_pkey");
        Shipment shipment = shipments.stream()
                .filter(each -> each.partner().equals("globex"))
                .findFirst()
                .orElseThrow();
        new RestSender(site.address(), site.key("globex"), List.of(shipment), evidence, SEED).sendUntilTaken(shipment);
        drain();

        assertThat(new Invariants(database, evidence).ofIntake())
                .anyMatch(violation -> violation.contains("globex " + shipment.name() + ": acknowledged"));
    }

    private List<String> subscribers(List<Piece> files, List<Piece> posts) {
        Invariants invariants = new Invariants(database, evidence);
        Received ofHooli = new Received("hooli", posts);
        Received ofAcme = new Received("acme", files);
        LOG.warn(
                "acme holds {} customers from {} files; hooli {} from {} posts, of which {} repeats",
                ofAcme.customers(),
                files.size(),
                ofHooli.customers(),
                posts.size(),
                ofHooli.repeats());
        List<String> violations = new ArrayList<>(ofHooli.violations(invariants.expectedOfHooli()));
        violations.addAll(ofAcme.violations(invariants.expectedOfAcme()));
        return violations;
    }

    private long count(String sql) {
        Long found = database.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }
}
