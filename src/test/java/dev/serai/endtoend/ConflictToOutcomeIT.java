package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.serai.browser.Chromium;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conflict from its arrival to the outcome at the subscriber: three partners over REST, RabbitMQ and mail, one of them silent. */
class ConflictToOutcomeIT {

    private static final String ACMES = "+861065520001";
    private static final String GLOBEXS = "+861065520002";
    private static final String INITECHS = "+861065520003";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Amqp amqp;

    @SuppressWarnings("NullAway.Init")
    private static DecidingHub hub;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Amqp.realOneIsHere()).as("a RabbitMQ at 127.0.0.1:5672").isTrue();
        String queues = "serai-test-votes-" + UUID.randomUUID();
        amqp = Amqp.real(queues);
        hub = new DecidingHub(home, queues);
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
    void partnersDecideByRestAndQueueWhileOneIsSilent() throws Exception {
        JsonNode asked = allDifferAbout("ada@example.com");
        long id = asked.path("id").asLong();
        assertThat(asked.path("confidence").decimalValue()).isEqualByComparingTo("0.5");

        // Each sees what its agreement names, and what it says itself.
        assertThat(says(asked)).containsExactly(ACMES, GLOBEXS, INITECHS);
        assertThat(says(hub.get("initech", "/proposals/" + id))).containsExactly(null, null, INITECHS);
        assertThat(hub.vote("acme", id, "{\"for\": \"ffffffff\"}").statusCode()).isEqualTo(400);

        // Acme gives in; D is shown as it changes: globex's value has 5·1/5 = 1.
        String globexs = keyOf(asked, GLOBEXS);
        JsonNode after = read(hub.vote("acme", id, "{\"for\": \"" + globexs + "\", \"note\": \"ours is old\"}"));
        assertThat(after.path("choices").get(1).path("d").decimalValue()).isEqualByComparingTo("1");
        assertThat(after.path("state").asText()).isEqualTo("open");

        // Globex answers by queue: at worst (5 + 3 - 2)/10 = 0.6 ≥ 0.5, so initech's silence changes nothing.
        amqp.publish(List.of("{\"proposal\": " + id + ", \"for\": \"" + globexs + "\"}", "no vote"));
        DecidingHub.await(
                "the outcome",
                () -> hub.get("acme", "/proposals/" + id).path("state").asText().equals("decided"));
        DecidingHub.await("the outcome at the subscriber", () -> String.join("", hub.received("/golden"))
                .contains(GLOBEXS));
        List<String> dead = new ArrayList<>();
        DecidingHub.await("the dead letter", () -> dead.addAll(amqp.take("dead")));
        assertThat(dead).containsExactly("no vote");
        DecidingHub.await("the replies", () -> dead.addAll(amqp.take("receipts")) && dead.size() > 2);
        assertThat(String.join("\n", dead)).contains("\"state\":\"decided\"", "this is not JSON");

        // What was decided is not asked again, whoever repeats it.
        say("initech", "ada@example.com", "2", INITECHS);
        String golden = asked.path("golden").asText();
        assertThat(openAbout(golden)).isZero();

        // An operator takes it back: the computed value is delivered again, and the question is open again.
        assertThat(hub.command("decisions", "reverse", Long.toString(id), "--reason", "the customer called"))
                .isZero();
        DecidingHub.await("the old value", () -> last("/golden").contains(ACMES));
        assertThat(openAbout(golden)).isEqualTo(1);
        JsonNode whole = hub.operator("GET", "/hub/api/decisions/" + id, "");
        assertThat(whole.path("history").findValuesAsText("what"))
                .startsWith("OPENED")
                .contains("VOTED", "NOTED", "DECIDED")
                .doesNotContain("MOOT")
                .endsWith("REVERSED");
    }

    @Test
    void aLinkInAMailVotesOnlyWhenItIsPosted() throws Exception {
        long id = allDifferAbout("grace@example.com").path("id").asLong();
        String link = hub.mails.link("data@acme.example", id);

        HttpResponse<String> page = hub.open(link, "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(ACMES, GLOBEXS, "<form method=\"post\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(hub.open(link, "").statusCode()).isEqualTo(200);
        assertThat(hub.get("acme", "/proposals/" + id).path("yourVote").isNull())
                .as("opening it is no vote")
                .isTrue();

        String key = keyOf(hub.get("acme", "/proposals/" + id), INITECHS);
        assertThat(hub.open(link, "vote=" + key + "&note=%3Cb%3E").body()).contains("Your vote is counted");
        assertThat(hub.get("acme", "/proposals/" + id)
                        .path("yourVote")
                        .path("channel")
                        .asText())
                .isEqualTo("link");
        assertThat(hub.open(link + "x", "").statusCode()).isEqualTo(410);
        assertThat(hub.open(link.substring(0, link.length() - 3) + "AAA", "vote=" + key)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void whoIsSilentIsRemindedAndTheDeadlineDecidesAlsoAfterARestart() throws Exception {
        long id = allDifferAbout("alan@example.com").path("id").asLong();
        String globexs = keyOf(hub.get("acme", "/proposals/" + id), GLOBEXS);
        hub.vote("acme", id, "{\"for\": \"" + globexs + "\"}");

        hub.later(Duration.ofDays(5).plusMinutes(1));
        DecidingHub.await(
                "the reminder", () -> hub.mails.to("data@initech.example").contains("Reminder: Proposal " + id));
        assertThat(hub.mails.to("data@acme.example")).doesNotContain("Reminder: Proposal " + id + ":");

        hub.restart();
        hub.later(Duration.ofDays(2));
        JsonNode ended = hub.get("acme", "/proposals/" + id);
        assertThat(ended.path("state").asText()).isEqualTo("decided");
        assertThat(ended.path("outcome").asText()).isEqualTo(globexs);
        assertThat(hub.vote("initech", id, "{\"abstain\": true}").statusCode()).isEqualTo(409);
        DecidingHub.await("the outcome at the subscriber", () -> last("/golden").contains(GLOBEXS));
        DecidingHub.await("Slack", () -> String.join("", hub.received("/slack")).contains("Proposal " + id));
        DecidingHub.await("Teams", () -> String.join("", hub.received("/teams")).contains("AdaptiveCard"));
        String told = hub.mails.to("data@initech.example") + hub.received("/slack") + hub.received("/teams");
        assertThat(told).as("no value of a person").doesNotContain("6552000", "example.com", "Lovelace");
    }

    @Test
    void operatorsSeeAndTraceEveryNumberInABrowser() throws Exception {
        assumeThat(Chromium.binary()).as("a Chromium on this machine").isPresent();
        long id = allDifferAbout("edsger@example.com").path("id").asLong();
        hub.vote("acme", id, "{\"for\": \"" + keyOf(hub.get("acme", "/proposals/" + id), ACMES) + "\"}");
        DecidingHub.await("counts of what was sent and delivered", () -> {
            hub.count();
            JsonNode acme = hub.operator("GET", "/hub/api/measures", "")
                    .path("partners")
                    .path(0);
            return acme.path("sharing").path("value").asDouble() > 0
                    && acme.path("integration").path("value").asDouble() > 0
                    && acme.path("cost").path("terms").findValuesAsText("what").contains("email");
        });
        try (Chromium browser = Chromium.start(Chromium.binary().orElseThrow(), home.resolve("profile"))) {
            browser.size(1280, 900, false);
            hub.logIn(browser);
            browser.open("http://127.0.0.1:" + hub.port() + "/hub/measures.html");
            browser.await("document.querySelectorAll('#integration button.number').length === 3");
            browser.screenshot(Path.of("target/pages/measures-1280.png"));
            browser.eval("document.querySelector('#integration button.number').click()");
            assertThat(browser.eval("document.querySelector('#trace').open").asBoolean())
                    .isTrue();
            assertThat(browser.eval("document.querySelector('#cost').innerText").asText())
                    .doesNotContain("acme\n0\nglobex");
            assertThat(browser.eval("document.querySelector('#trace-terms').innerText")
                            .asText())
                    .contains("phone", "result");
            browser.screenshot(Path.of("target/pages/trace-1280.png"));
            browser.eval("document.querySelector('#trace-close').click()");
            new MeasuresPage(browser).otherViewsAreTracedToo();

            browser.open("http://127.0.0.1:" + hub.port() + "/hub/decisions.html");
            browser.await("document.body.innerText.includes('Proposal " + id + "')");
            assertThat(browser.eval("document.body.innerText").asText()).contains("acme 5 × 1", "D 1");
            browser.screenshot(Path.of("target/pages/decisions-1280.png"));
            nothingSticksOutOnAPhone(browser);

            browser.open("http://127.0.0.1:" + hub.port() + hub.mails.link("data@acme.example", id));
            browser.await("document.querySelectorAll('input[type=radio]').length === 4");
            browser.screenshot(Path.of("target/pages/vote-390.png"));
        }
    }

    private static void nothingSticksOutOnAPhone(Chromium browser) throws Exception {
        browser.size(390, 844, false);
        browser.await("window.innerWidth === 390");
        assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                .as("nothing sticks out")
                .isLessThanOrEqualTo(390);
        browser.screenshot(Path.of("target/pages/decisions-390.png"));
        browser.open("http://127.0.0.1:" + hub.port() + "/hub/measures.html");
        browser.await("document.querySelectorAll('#resource button.number').length === 3");
        assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                .as("nothing sticks out")
                .isLessThanOrEqualTo(390);
        browser.screenshot(Path.of("target/pages/measures-390.png"));
        new MeasuresPage(browser).inTheDark("measures-390-dark.png");
    }

    private void say(String partner, String email, String version, String phone) throws Exception {
        hub.send(partner, """
                {"id": "%s-%s", "name": "Ada Lovelace", "email": "%s", "phone": "%s", "changed_at": "2026-01-0%sT00:00:00Z"}
                """.formatted(partner, email, email, phone, version));
    }

    private static long openAbout(String golden) throws Exception {
        return hub.get("acme", "/proposals?state=open").findValuesAsText("golden").stream()
                .filter(golden::equals)
                .count();
    }

    /** Three partners say three things about a customer; gives the proposal as acme sees it. */
    private JsonNode allDifferAbout(String email) throws Exception {
        long before = newest().path("id").asLong();
        say("acme", email, "1", ACMES);
        say("globex", email, "1", GLOBEXS);
        say("initech", email, "1", INITECHS);
        DecidingHub.await("a proposal about " + email, () -> {
            JsonNode found = newest();
            return found.path("id").asLong() > before && found.path("choices").size() == 3;
        });
        return newest();
    }

    private static JsonNode newest() throws Exception {
        JsonNode newest = MissingNode.getInstance();
        for (JsonNode one : hub.get("acme", "/proposals")) {
            newest = one.path("id").asLong() > newest.path("id").asLong() ? one : newest;
        }
        return newest;
    }

    private static List<String> says(JsonNode proposal) {
        List<String> values = new ArrayList<>();
        proposal.path("choices")
                .forEach(choice -> values.add(
                        choice.path("says").isNull()
                                ? null
                                : choice.path("says").path("phone").asText()));
        return values;
    }

    private static String keyOf(JsonNode proposal, String phone) {
        for (JsonNode choice : proposal.path("choices")) {
            if (choice.path("says").path("phone").asText().equals(phone)) {
                return choice.path("key").asText();
            }
        }
        throw new AssertionError("no such choice");
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
    }

    private static String last(String path) {
        List<String> all = List.copyOf(hub.received(path));
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }
}
