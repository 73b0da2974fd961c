package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.serai.store.PostgresEpochDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two records that may be one customer, from their arrival to what the partners decided at the subscriber. */
class PairToOutcomeIT {

    private static final Map<String, String> BY_A_MODEL = Map.of(
            "canonical/customer.match.yaml", """
            entity: customer
            compare: [name, birth_date, email, phone]
            block: [[email], [phone], [name.last, birth_date], [name]]
            """,
            "canonical/customer.decide.yaml", """
            entity: customer
            links: [pair, bridge]
            ask: [{ kinds: [pair], partners: concerned }]
            """);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Amqp amqp;

    @SuppressWarnings("NullAway.Init")
    private static DecidingHub hub;

    private static int versions;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Amqp.realOneIsHere()).as("a RabbitMQ at 127.0.0.1:5672").isTrue();
        String queues = "serai-test-pairs-" + UUID.randomUUID();
        amqp = Amqp.real(queues);
        hub = new DecidingHub(home, queues, BY_A_MODEL);
    }

    @AfterAll
    static void stop() throws Exception {
        if (hub != null) {
            hub.close();
        }
        if (amqp != null) {
            amqp.close();
        }
    }

    @Test
    void aPairInDoubtBecomesOneCustomerWhateverItsRecordsSayLater() throws Exception {
        say("acme", "k1", "Donald Knuth", "dk@a.example", "+861065520041", null);
        say("initech", "k1", "Donald Knuth", "dek@b.example", "+861065520042", null);
        JsonNode asked = question("k1", 1);
        long id = asked.path("id").asLong();
        assertThat(asked.path("kind").asText()).isEqualTo("pair");
        assertThat(asked.path("choices").get(0).path("key").asText()).isEqualTo("same");

        // One proposal, not one for each arrival.
        say("initech", "k1", "Donald Knuth", "dek@b.example", "+861065520042", null);
        assertThat(proposalsAbout("k1")).isEqualTo(1);

        // Initech's agreement names 'name': of acme's record it sees no more.
        JsonNode initechs = hub.get("initech", "/proposals/" + id);
        assertThat(initechs.path("records").findValuesAsText("email")).containsExactly("dek@b.example");
        assertThat(initechs.path("records").findValuesAsText("name")).hasSize(2);

        assertThat(hub.vote("acme", id, "{\"for\": \"same\"}").statusCode()).isEqualTo(200);
        String link = hub.mails.link("data@initech.example", id);
        assertThat(hub.open(link, "").body())
                .contains("Are these two records the same customer?")
                .doesNotContain("dk@a.example", "0041");
        assertThat(hub.open(link, "vote=same").body()).contains("the question is decided");

        assertThat(customers("k1")).isEqualTo(1);
        assertThat(db().queryForObject("SELECT decision FROM match_constraint WHERE kind = 'MUST'", String.class))
                .isEqualTo(Long.toString(id));
        // Also when acme's record says something else, which no model would join.
        say("acme", "k1", "Ken Thompson", "ken@c.example", "+861065520099", "1943-02-04");
        assertThat(customers("k1")).isEqualTo(1);
        assertThat(open("k1").isMissingNode()).as("it is not asked again").isTrue();
        DecidingHub.await("the new phone at the subscriber", () -> String.join("", hub.received("/golden"))
                .contains("+861065520099"));
    }

    @Test
    void aPairInDoubtBecomesTwoAndStaysTwoWhateverIsDoneAnewUntilItIsTakenBack() throws Exception {
        say("acme", "k2", "Barbara Liskov", "bl@a.example", "+861065520031", "1939-11-07");
        say("globex", "k2", "Barbara Liskow", "bl@a.example", "+861065520032", "1940-01-01");
        JsonNode asked = question("k2", 1);
        long id = asked.path("id").asLong();
        assertThat(asked.path("choices").get(0).path("key").asText()).isEqualTo("same");

        hub.vote("acme", id, "{\"for\": \"different\"}");
        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"different\"}"));
        DecidingHub.await(
                "the outcome",
                () -> hub.get("acme", "/proposals/" + id).path("state").asText().equals("decided"));
        assertThat(customers("k2")).isEqualTo(2);
        DecidingHub.await("globex's own phone at the subscriber", () -> String.join("", hub.received("/golden"))
                .contains("+861065520032"));

        // Repeated, after a restart, and after all was matched anew.
        say("acme", "k2", "Barbara Liskov", "bl@a.example", "+861065520031", "1939-11-07");
        hub.restart();
        matchAnew();
        say("globex", "k2", "Barbara Liskow", "bl@a.example", "+861065520032", "1940-01-01");
        assertThat(customers("k2")).isEqualTo(2);
        assertThat(proposalsAbout("k2")).isEqualTo(1);

        assertThat(hub.command("decisions", "reverse", Long.toString(id), "--reason", "they called"))
                .isZero();
        assertThat(customers("k2")).isEqualTo(1);
        assertThat(question("k2", 1).path("id").asLong()).isNotEqualTo(id);
        assertThat(db().queryForObject("SELECT count(*) FROM match_constraint WHERE kind = 'CANNOT'", Long.class))
                .isZero();
    }

    private static void matchAnew() throws Exception {
        PostgresEpochDesk desk = new PostgresEpochDesk(hub.database.dataSource());
        long before = liveEpoch();
        assertThat(desk.anew("customer")).isTrue();
        DecidingHub.await("the epoch to be begun", () -> desk.next("customer").isPresent());
        desk.ask(desk.next("customer").orElseThrow(), "test");
        DecidingHub.await("the new epoch", () -> liveEpoch() > before);
    }

    private static long liveEpoch() {
        Long live = db().queryForObject("SELECT max(number) FROM match_epoch WHERE state = 'LIVE'", Long.class);
        return live == null ? 0 : live;
    }

    /** The open question about a record of acme, when the records of that key are as many customers. */
    private static JsonNode question(String key, long customers) throws Exception {
        DecidingHub.await(
                "a question about " + key,
                () -> customers(key) == customers && !open(key).isMissingNode());
        return open(key);
    }

    private static JsonNode open(String key) throws Exception {
        List<Long> ids = db().queryForList(
                        "SELECT id FROM proposal WHERE state = 'OPEN' AND fields = '{}' AND choices::text LIKE ?",
                        Long.class,
                        "%\"acme\",\"" + key + "\"%");
        return ids.isEmpty() ? MissingNode.getInstance() : hub.get("acme", "/proposals/" + ids.get(0));
    }

    private static long proposalsAbout(String key) {
        return db().queryForList(
                        "SELECT id FROM proposal WHERE fields = '{}' AND choices::text LIKE ?",
                        Long.class,
                        "%\"" + key + "\"%")
                .size();
    }

    private static long customers(String key) {
        return db().queryForList("SELECT DISTINCT golden_id FROM source_record WHERE source_key = ?", Long.class, key)
                .size();
    }

    private static JdbcTemplate db() {
        return new JdbcTemplate(hub.database.dataSource());
    }

    /** @param said name, e-mail, phone and birth date; null for nothing */
    private static void say(String partner, String key, @Nullable String... said) throws Exception {
        versions++;
        hub.send(partner, """
                {"id": "%s", "changed_at": "2026-01-01T00:00:%02dZ"%s}
                """.formatted(
                key,
                versions,
                field("name", said[0]) + field("email", said[1]) + field("phone", said[2]) + field("born", said[3])));
    }

    private static String field(String name, @Nullable String value) {
        return value == null ? "" : ", \"" + name + "\": \"" + value + "\"";
    }
}
