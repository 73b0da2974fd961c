package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.browser.Chromium;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The operators' and partners' pages of a hub that matches by a model, in a real browser, at the width of a desk and of a phone. */
class PagesIT {

    private static final Map<String, String> BY_A_MODEL = Map.of(
            "canonical/customer.match.yaml", """
            entity: customer
            compare: [name, birth_date, email, phone]
            block: [[email], [phone], [name.last, birth_date], [name]]
            """,
            "canonical/customer.merge.yaml", """
            entity: customer
            weights: { acme: 5, globex: 3, initech: 2 }
            fields: { phone: { decay: { curve: linear, over: 100 days } }, name: { near: 0.9 } }
            conflict: { below: 0.6, ask: [acme, globex, initech] }
            """,
            "canonical/customer.decide.yaml", "entity: customer\nlinks: [pair, bridge, exclusive]\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static Amqp amqp;

    @SuppressWarnings("NullAway.Init")
    private static DecidingHub hub;

    @SuppressWarnings("NullAway.Init")
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Amqp.realOneIsHere()).as("a RabbitMQ at 127.0.0.1:5672").isTrue();
        assumeThat(Chromium.binary()).as("a Chromium on this machine").isPresent();
        String queues = "serai-test-pages-" + UUID.randomUUID();
        amqp = Amqp.real(queues);
        hub = new DecidingHub(home, queues, BY_A_MODEL);
        browser = Chromium.start(Chromium.binary().orElseThrow(), home.resolve("profile"));
        browser.size(1280, 900, false);
        hub.logIn(browser);
        threeSayThreeThings();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (hub != null) {
            hub.close();
        }
        if (amqp != null) {
            amqp.close();
        }
    }

    /** One customer with three phones, and a pair in doubt. */
    private static void threeSayThreeThings() throws Exception {
        say("acme", "a1", "Ada Lovelace", "ada@example.com", "+861065520001", "2026-01-01");
        say("globex", "g1", "Ada Lovelace", "ada@example.com", "+861065520002", "2026-03-02");
        say("initech", "i1", "Ada Lovelacee", "ada@example.com", "+861065520002", "2026-02-10");
        say("acme", "a2", "Donald Knuth", "dk@a.example", "+861065520041", "2026-01-01");
        say("initech", "i2", "Donald Knuth", "dek@b.example", "+861065520042", "2026-01-01");
        DecidingHub.await("a pair in doubt", () -> hub.get("acme", "/proposals?state=open")
                .findValuesAsText("kind")
                .contains("pair"));
    }

    /** @param said e-mail, phone and the day from which it is */
    private static void say(String partner, String key, String name, String... said) throws Exception {
        hub.send(partner, """
                {"id": "%s", "name": "%s", "email": "%s", "phone": "%s", "changed_at": "%sT00:00:00Z"}
                """.formatted(key, name, said[0], said[1], said[2]));
    }

    @Test
    void aCustomerShowsWhatWasProposedByWhomAndWhatLostByHowMuch() throws Exception {
        open("/hub/golden.html");
        browser.await("document.querySelector('#empty') !== null");
        browser.screenshot(Path.of("target/pages/golden-empty-1280.png"));
        JsonNode explained = hub.operator("GET", "/api/golden/customer/" + ada() + "/explain?values=true", "");
        JsonNode phone = null;
        for (JsonNode field : explained.path("fields")) {
            phone = field.path("fields").get(0).asText().equals("phone") ? field : phone;
        }
        assertThat(phone).isNotNull();

        open("/hub/golden.html?id=customer-" + ada());
        browser.await("document.querySelectorAll('#fields .card').length > 2");
        assertThat(text("#fields")).contains("value A", "acme (#1)").doesNotContain("Lovelace", "0001");
        browser.eval("document.querySelector('#values').click()");
        browser.await("document.querySelector('#fields').innerText.includes('+861065520002')");
        // By hand: acme's phone is 60 days old, 5 · (0.1 + 0.9 · 0.4) = 2.3; globex has 3, initech, 20 days old, 2 ·
        // 0.82.
        assertThat(text("#fields"))
                .contains("W 5 · age 0.46 = 2.3", "W 2 · age 0.82 = 1.64", "lost by 2.34", "weight 4.64")
                .contains("Ada Lovelace", "weighted-vote");
        assertThat(phone.path("weight").decimalValue()).isEqualByComparingTo("4.64");
        assertThat(text("#records")).contains("globex", "g1", "2026-03-02 00:00");
        seen("golden");

        open("/hub/golden.html?id=customer-999999");
        browser.await("!document.querySelector('#problem').hidden");
        assertThat(text("#problem")).contains("No records belong to customer-999999");
    }

    @Test
    void aPairIsShownSideBySideAndLeadsToWhatItsCustomerIs() throws Exception {
        open("/hub/decisions.html");
        browser.await("document.querySelectorAll('#list table').length > 0");
        assertThat(text("#list")).contains("Are two records one customer?", "dk@a.example", "dek@b.example");
        seen("decisions");
        browser.eval("document.querySelector('#list a').click()");
        browser.await("document.querySelectorAll('#fields .card').length > 0");
        open("/hub/decisions.html");
        browser.await("document.querySelectorAll('#list table').length > 0");
        browser.eval("(document.querySelector('#state').value = 'reversed',"
                + " document.querySelector('#state').dispatchEvent(new Event('change')))");
        browser.await("document.querySelector('#list').innerText.includes('There is none')");
    }

    @Test
    void partnersVoteOnAPhone() throws Exception {
        long id = 0;
        for (JsonNode one : hub.get("initech", "/proposals?state=open")) {
            id = one.path("kind").asText().equals("pair") ? one.path("id").asLong() : id;
        }
        browser.open("http://127.0.0.1:" + hub.port() + hub.mails.link("data@initech.example", id));
        browser.await("document.querySelectorAll('input[type=radio]').length === 3");
        assertThat(text("body")).contains("Record 2 (yours)").doesNotContain("dk@a.example");
        seen("vote");
        browser.eval(
                "(document.querySelector('input[value=abstain]').click(), document.querySelector('form').submit())");
        browser.await("document.body.innerText.includes('Your vote is counted')");
        seen("voted");
    }

    @Test
    void whySaysWhatTheWeightOfAPairIsMadeOf() throws Exception {
        open("/matching/why.html");
        browser.eval("(document.querySelector('#one').value = 'acme/a1', document.querySelector('#other').value ="
                + " 'globex/g1', document.querySelector('form').requestSubmit())");
        browser.await("document.querySelectorAll('#steps li').length > 3");
        assertThat(text("#said")).contains("One customer.");
        seen("why");
    }

    @Test
    void pageRestAndPrometheusGiveTheSameNumbers() throws Exception {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        DecidingHub.await("the same numbers", () -> {
            hub.count();
            JsonNode all = hub.operator("GET", "/hub/api/measures?from=" + today + "&to=" + today, "");
            String gauges = hub.operatorText("GET", "/actuator/prometheus", "");
            boolean same = all.path("partners").size() == 3;
            for (JsonNode partner : all.path("partners")) {
                for (String measure : new String[] {"integration", "cost", "sharing", "resource"}) {
                    same &= gauge(gauges, measure, partner.path("partner").asText())
                            == partner.path(measure).path("value").asDouble();
                }
            }
            return same
                    && all.path("partners")
                                    .path(0)
                                    .path("integration")
                                    .path("value")
                                    .asDouble()
                            > 0;
        });
        JsonNode measures = hub.operator("GET", "/hub/api/measures?from=" + today + "&to=" + today, "");
        open("/hub/measures.html");
        browser.await("document.querySelectorAll('#integration button.number').length === 3");
        for (JsonNode partner : measures.path("partners")) {
            assertThat(text("#integration").replace(",", ""))
                    .contains(partner.path("partner").asText())
                    .contains(partner.path("integration")
                            .path("value")
                            .decimalValue()
                            .stripTrailingZeros()
                            .toPlainString());
        }
        seen("measures");
    }

    /** NaN while there is none. */
    private static double gauge(String gauges, String measure, String partner) {
        String tags = "measure=\"" + measure + "\",partner=\"" + partner + "\"}";
        return gauges.lines()
                .filter(line -> line.startsWith("serai_measure_today{") && line.contains(tags))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void open(String path) {
        browser.open("http://127.0.0.1:" + hub.port() + path);
        browser.await("document.readyState === 'complete'");
    }

    private static String text(String selector) {
        return browser.eval("document.querySelector('" + selector + "').innerText")
                .asText();
    }

    private static long ada() {
        return new JdbcTemplate(hub.database.dataSource())
                .queryForList("SELECT golden_id FROM source_record WHERE source_key = 'a1'", Long.class)
                .get(0);
    }

    /** At the width of a desk and of a phone, by day and by night; nothing sticks out and nothing is amiss with the page itself. */
    private static void seen(String page) throws Exception {
        for (int width : new int[] {1280, 390}) {
            browser.size(width, width == 390 ? 844 : 900, false);
            browser.await("window.innerWidth === " + width);
            assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                    .as("nothing of %s sticks out at %d", page, width)
                    .isLessThanOrEqualTo(width);
            browser.screenshot(Path.of("target/pages/" + page + "-" + width + ".png"));
            browser.dark(true);
            browser.screenshot(Path.of("target/pages/" + page + "-" + width + "-dark.png"));
            browser.dark(false);
        }
        browser.size(1280, 900, false);
        assertThat(browser.complaints())
                .as("of %s", page)
                .noneMatch(
                        complaint -> complaint.contains("Uncaught") || complaint.contains("Content Security Policy"));
    }
}
