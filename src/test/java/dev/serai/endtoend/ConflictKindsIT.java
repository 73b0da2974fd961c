package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is no plain lack of confidence: bridges, attributes of which there is one, and values that are nearly the same. */
class ConflictKindsIT {

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
        String queues = "serai-test-kinds-" + UUID.randomUUID();
        amqp = Amqp.real(queues);
        hub = new DecidingHub(home, queues, DoubtfulCustomers.DEFINITIONS);
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
    void twoGroupsThatHangByOneLinkAreAskedAboutOnceAndCutThere() throws Exception {
        long before = proposals("bridge");
        say("acme", "g1", "Grace Hopper", "email=grace@a.example");
        say("acme", "g2", "Grace Hopper", "email=grace@a.example", "phone=+491701234567", "born=1906-12-09");
        say("globex", "g3", "Grace Hopper", "email=hopper@b.example");
        say("globex", "g4", "Grace Hopper", "email=hopper@b.example", "phone=+491701234567", "born=1906-12-09");
        JsonNode asked = open("bridge");
        long id = asked.path("id").asLong();
        assertThat(customers("g")).containsExactly("g1 g2 g3 g4");
        assertThat(asked.path("records").findValuesAsText("email"))
                .containsExactly("grace@a.example", "hopper@b.example");
        assertThat(asked.path("records").findValuesAsText("phone"))
                .as("the link itself")
                .hasSize(2);

        // Whoever else arrives, with whatever key, it is the same question, with the votes that it has.
        hub.vote("acme", id, "{\"for\": \"different\"}");
        say("acme", "g0", "Grace Hopper", "email=grace@a.example");
        assertThat(open("bridge").path("id").asLong()).isEqualTo(id);
        assertThat(proposals("bridge")).isEqualTo(before + 1);
        assertThat(hub.get("initech", "/proposals/" + id).has("kind"))
                .as("it is not concerned")
                .isFalse();

        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"different\"}"));
        awaitDecided(id);
        assertThat(customers("g")).containsExactly("g0 g1 g2", "g3 g4");
        assertThat(openOnes()).as("nothing follows from it").isEmpty();
        reverse(id);
        assertThat(customers("g")).containsExactly("g0 g1 g2 g3 g4");
        assertThat(open("bridge").path("id").asLong()).isGreaterThan(id);
        hub.vote("acme", open("bridge").path("id").asLong(), "{\"for\": \"same\"}");
        amqp.publish(List.of("{\"proposal\": " + open("bridge").path("id").asLong() + ", \"for\": \"same\"}"));
        DecidingHub.await("no question left", () -> openOnes().isEmpty());
        say("acme", "g2", "Grace B Hopper", "email=grace@a.example", "phone=+491701234567", "born=1906-12-09");
        assertThat(openOnes()).as("what was decided holds, whatever they say").isEmpty();
    }

    @Test
    void oneRecordThatTwoGroupsHangByIsABridgeToo() throws Exception {
        say("acme", "b1", "Barbara Liskov", "email=barbara@a.example");
        say("acme", "b2", "Barbara Liskov", "email=barbara@a.example");
        say("globex", "b3", "Barbara Liskov", "phone=+491708765432");
        say("globex", "b4", "Barbara Liskov", "phone=+491708765432");
        assertThat(customers("b")).hasSize(2);
        say("initech", "b5", "Barbara Liskov", "email=barbara@a.example", "phone=+491708765432");
        assertThat(customers("b")).containsExactly("b1 b2 b3 b4 b5");

        long id = open("bridge").path("id").asLong();
        String link = hub.mails.link("data@acme.example", id);
        assertThat(hub.open(link, "").body()).contains("Are they one customer?");
        hub.open(link, "vote=different");
        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"different\"}"));
        awaitDecided(id);
        assertThat(customers("b")).containsExactly("b1 b2 b5", "b3 b4");
        reverse(id);
        assertThat(customers("b")).hasSize(1);
        hub.vote("acme", open("bridge").path("id").asLong(), "{\"for\": \"same\"}");
        amqp.publish(List.of("{\"proposal\": " + open("bridge").path("id").asLong() + ", \"for\": \"same\"}"));
        DecidingHub.await("no question left", () -> openOnes().isEmpty());
    }

    @Test
    void twoRecordsThatOnlyAnExclusiveAttributeKeepsApartAreAskedAbout() throws Exception {
        say("acme", "e1", "Edsger Dijkstra", "email=edsger@a.example", "phone=+4915111111111", "born=1930-05-11");
        say("globex", "e2", "Edsger Dijkstra", "email=edsger@a.example", "phone=+4915222222222", "born=1930-05-11");
        assertThat(customers("e")).hasSize(2);
        JsonNode asked = open("exclusive");
        long id = asked.path("id").asLong();
        assertThat(asked.path("choices").get(0).path("key").asText()).isEqualTo("different");

        hub.vote("acme", id, "{\"for\": \"same\"}");
        hub.open(hub.mails.link("data@acme.example", id), "vote=same");
        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"same\"}"));
        awaitDecided(id);
        assertThat(customers("e")).containsExactly("e1 e2");
        assertThat(openOnes()).isEmpty();
        DecidingHub.await("that one of them is gone", () -> String.join("", hub.received("/golden"))
                .contains("removed"));
    }

    @Test
    void twoValuesOfSomethingOfWhichThereIsOneAreAQuestionHoweverSure() throws Exception {
        say("acme", "t1", "Alan Turing", "email=alan@a.example", "tax=DE111");
        say("initech", "t3", "Alan Turing", "email=alan@a.example", "tax=DE111");
        assertThat(openOnes()).as("they say the same").isEmpty();
        say("globex", "t2", "Alan Turing", "email=alan@a.example", "tax=DE222");
        JsonNode asked = open("exclusive");
        long id = asked.path("id").asLong();
        assertThat(asked.path("confidence").decimalValue())
                .as("above the bound")
                .isEqualByComparingTo("0.7");
        assertThat(asked.path("fields").get(0).asText()).isEqualTo("tax_id");
        say("globex", "t2", "Alan Turing", "email=alan@a.example", "tax=DE222");
        say("initech", "t4", "Alan Turing", "email=alan@a.example", "tax=DE111");
        assertThat(proposals("exclusive", "tax_id")).isEqualTo(1);
        assertThat(hub.get("initech", "/proposals/" + id).has("kind"))
                .as("the rule names acme and globex")
                .isFalse();

        String other = asked.path("choices").get(1).path("key").asText();
        hub.vote("acme", id, "{\"for\": \"" + other + "\"}");
        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"" + other + "\"}"));
        awaitDecided(id);
        DecidingHub.await("the decided number at the subscriber", () -> last().contains("DE222"));
        reverse(id);
        DecidingHub.await("the computed number at the subscriber", () -> last().contains("DE111"));
        hub.operator(
                "POST",
                "/hub/api/decisions/" + open("exclusive").path("id").asLong() + "/decide",
                "{\"choice\": \"" + asked.path("choices").get(0).path("key").asText() + "\", \"reason\": \"asked\"}");
        assertThat(openOnes()).isEmpty();
    }

    @Test
    void valuesThatAreNearlyTheSameCountTogether() throws Exception {
        say("acme", "n1", "Margaret Hamilton", "email=margaret@a.example");
        say("globex", "n2", "Margret Hamilton", "email=margaret@a.example");
        say("initech", "n3", "Margarete Hamilton", "email=margaret@a.example");
        assertThat(openOnes()).as("they say the same").isEmpty();

        say("acme", "m1", "Jean Bartik", "email=jean@a.example");
        say("globex", "m2", "Kathleen Antonelli", "email=jean@a.example");
        say("initech", "m3", "Kathleen Antoneli", "email=jean@a.example");
        JsonNode asked = open("confidence");
        assertThat(asked.path("confidence").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(asked.path("choices").findValuesAsText("weight")).containsExactly("5", "5");
        assertThat(asked.path("choices").get(0).path("says").path("name").asText())
                .as("more partners say it; it goes by who weighs most")
                .isEqualTo("Kathleen Antonelli");
        hub.operator(
                "POST",
                "/hub/api/decisions/" + asked.path("id").asLong() + "/decide",
                "{\"choice\": \"" + asked.path("choices").get(0).path("key").asText() + "\", \"reason\": \"asked\"}");
        DecidingHub.await("the name at the subscriber", () -> last().contains("Kathleen Antonelli"));
    }

    private static void awaitDecided(long id) throws Exception {
        DecidingHub.await(
                "the outcome",
                () -> hub.get("acme", "/proposals/" + id).path("state").asText().equals("decided"));
    }

    private static void reverse(long id) {
        assertThat(hub.command("decisions", "reverse", Long.toString(id), "--reason", "it was a mistake"))
                .isZero();
    }

    private static JsonNode openOnes() throws Exception {
        return hub.get("acme", "/proposals?state=open");
    }

    /** The only question that is open, and its kind. */
    private static JsonNode open(String kind) throws Exception {
        DecidingHub.await("a question", () -> openOnes().size() > 0);
        JsonNode all = openOnes();
        assertThat(all.findValuesAsText("kind")).containsExactly(kind);
        return hub.get("acme", "/proposals/" + all.get(0).path("id").asLong());
    }

    /** How many proposals of a kind there ever were. */
    private static long proposals(String kind, String... fields) {
        return db().queryForList(
                        "SELECT id FROM proposal WHERE lower(kind) = ? AND array_to_string(fields, ' ') = ?",
                        Long.class,
                        kind,
                        String.join(" ", fields))
                .size();
    }

    /** The records of each customer, of those whose keys begin like this. */
    private static Set<String> customers(String prefix) {
        return new TreeSet<>(db().queryForList(
                        "SELECT string_agg(source_key, ' ' ORDER BY source_key) FROM source_record"
                                + " WHERE source_key LIKE ? GROUP BY golden_id",
                        String.class,
                        prefix + "%"));
    }

    private static JdbcTemplate db() {
        return new JdbcTemplate(hub.database.dataSource());
    }

    private static String last() {
        List<String> all = List.copyOf(hub.received("/golden"));
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    /** Sends a record and waits until it is matched and merged; what is open is brought in step in the same transaction. */
    private static void say(String partner, String key, String name, String... more) throws Exception {
        versions++;
        StringBuilder fields = new StringBuilder();
        for (String field : more) {
            String[] parts = field.split("=", 2);
            fields.append(", \"")
                    .append(parts[0])
                    .append("\": \"")
                    .append(parts[1])
                    .append('"');
        }
        JsonNode receipt = hub.send(partner, """
                {"id": "%s", "changed_at": "2026-01-01T00:%02d:00Z", "name": "%s"%s}
                """.formatted(key, versions, name, fields));
        assertThat(receipt.path("accepted").asInt()).as("%s", receipt).isOne();
        long version =
                Instant.parse("2026-01-01T00:%02d:00Z".formatted(versions)).getEpochSecond() * 1_000_000;
        DecidingHub.await("the record " + key, () -> db().queryForList(
                        "SELECT version FROM source_record WHERE partner = ? AND source_key = ?",
                        Long.class,
                        partner,
                        key)
                .contains(version));
    }
}
