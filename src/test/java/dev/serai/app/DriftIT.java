package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import dev.serai.cli.RunFailed;
import dev.serai.exchange.ApiKeys;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner sends looks other than before, or is only to be tried: over real HTTP, down to the tables. */
class DriftIT {

    private static final String VALIDATE = "/api/partners/acme/customers.in/validate";

    private static TestHub hub;
    private static HubAddress operator;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        hub = new TestHub(home);
        hub.write("routes/partners/acme.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-customers-in
                    parameters: [{ name: mapping, value: acme/customers.in }]
                - templatedRoute:
                    routeTemplateRef: validate-rest
                    routeId: acme-customers-validate
                    parameters: [{ name: mapping, value: acme/customers.in }]
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-people-in
                    parameters: [{ name: mapping, value: acme/people.in }]
                """);
        hub.edit("mappings/acme/partner.yaml", "[customers.in]", "[customers.in, people.in]");
        hub.write("mappings/acme/people.in.yaml", """
                mapping: acme/people.in
                entity: customer
                source: { format: json }
                key: id
                fields: { name: name, email: contact.mail }
                """);
        hub.start();
        operator = new HubAddress(hub.port(), home.resolve("data"), Map.of());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    private static void itsEndIsAskedFor(HttpResponse<String> held, int status, String said) throws Exception {
        String end = held.headers().firstValue("Location").orElseThrow();
        assertThat(end)
                .isEqualTo("/api/partners/acme/customers.in/receipts/"
                        + json(held).path("intake").asText());
        HttpResponse<String> answer =
                TestHub.http().send(hub.request(end, "application/json").GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
        assertThat(answer.body().contains("\"held\"")).isEqualTo(status == 202);
    }

    private static long rows(String table, String where) {
        Long rows = hub.sql().queryForObject("SELECT count(*) FROM " + table + " WHERE " + where, Long.class);
        return rows == null ? 0 : rows;
    }

    @Test
    void aFileThatLacksAMappedColumnWaitsAndGoesOnExactlyOnce() throws Exception {
        String lacking = "cust_no;full_name\nM1;Ada\nM2;Bob\n";
        HttpResponse<String> held = hub.post(lacking);

        assertThat(held.statusCode()).isEqualTo(202);
        long hold = json(held).at("/held/hold").asLong();
        assertThat(json(held).at("/held/reasons/0").asText()).isEqualTo("the column 'e_mail' is missing");
        assertThat(json(held).path("accepted").asLong()).isZero();
        itsEndIsAskedFor(held, 202, "\"hold\" : " + hold);
        HttpResponse<String> again = hub.post(lacking);
        assertThat(json(again).at("/held/hold").asLong()).isEqualTo(hold);
        assertThat(hub.post("cust_no;full_name;e_mail\nM3;Cleo;cleo@example.com\n")
                        .statusCode())
                .isEqualTo(200);
        await(() -> rows("source_record", "source_key = 'M3'") == 1);
        assertThat(rows("source_record", "source_key IN ('M1', 'M2')")).isZero();
        assertThat(rows(
                        "intake",
                        "source = 'rest' AND id = '" + json(held).path("intake").asText() + "'"))
                .isZero();

        assertThat(operator.get("/actuator/serai")).contains("the column 'e_mail' is missing", "\"repeats\":1");
        assertThat(hub.operator("/actuator/health")).contains("hold " + hold, "DEGRADED");
        await(() -> hub.operator("/actuator/prometheus")
                .contains("serai_intake_held{application=\"serai\",feed=\"acme/customers.in\",partner=\"acme\"} 1"));

        assertThat(operator.send("POST", "/actuator/held/" + hold)).contains("is released");
        await(() -> rows("source_record", "source_key IN ('M1', 'M2')") == 2);
        await(() ->
                rows("hold", "number = " + hold + " AND state = 'DONE' AND outcome LIKE '%\"accepted\" : 2%'") == 1);
        itsEndIsAskedFor(held, 200, "\"accepted\" : 2");
        assertThat(rows("hold_piece", "hold = " + hold)).isZero();
        assertThat(rows("intake_batch", "intake = '" + json(held).path("intake").asText() + "'"))
                .isEqualTo(1);
        assertThat(catchThrowable(() -> operator.send("POST", "/actuator/held/" + hold)))
                .isInstanceOf(RunFailed.class)
                .hasMessage("hold " + hold + " waits no longer: it is DONE");

        whatWasReleasedIsUsualUntilItWasOtherwise();
    }

    private static void whatWasReleasedIsUsualUntilItWasOtherwise() throws Exception {
        assertThat(hub.post("cust_no;full_name\nM4;Dora\n").statusCode())
                .as("what was released once is usual")
                .isEqualTo(200);
        assertThat(hub.post("cust_no;full_name;e_mail\nM5;Eli;eli@example.com\n")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> later = hub.post("cust_no;full_name\nM6;Fay\n");
        assertThat(later.statusCode()).as("the column had come back").isEqualTo(202);
        operator.send("DELETE", "/actuator/held/" + json(later).at("/held/hold").asLong());
        itsEndIsAskedFor(later, 410, "send it again");
        assertThat(operator.get("/actuator/held")).isEqualTo("{\"held\":[]}");
    }

    @Test
    void aRenamedFieldOfAJsonFeedWaitsForTheMappingToBeMended() throws Exception {
        assertThat(json(people("mail", 30)).path("accepted").asLong()).isEqualTo(30);
        HttpResponse<String> held = people("e_mail", 40);

        assertThat(held.statusCode()).isEqualTo(202);
        assertThat(held.body()).contains("'contact.mail' is empty in every row, and was always filled before");
        hub.edit("mappings/acme/people.in.yaml", "contact.mail", "contact.e_mail");
        assertThat(hub.reload().accepted()).isTrue();
        operator.send("POST", "/actuator/held/" + json(held).at("/held/hold").asLong());

        await(() -> rows("source_record", "source_key LIKE 'P%' AND content::text LIKE '%e-mail.example.com%'") == 40);
        assertThat(people("e_mail", 25).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> people(String field, int rows) throws Exception {
        String records = IntStream.range(0, rows)
                .mapToObj(row -> "{\"id\": \"P%d\", \"name\": \"Ada\", \"contact\": {\"%s\": \"p%d@%s.example.com\"}}"
                        .formatted(row, field, row, field.replace("_", "-")))
                .collect(Collectors.joining(","));
        return hub.post("/api/partners/acme/people.in", "application/json", "[" + records + "]");
    }

    @Test
    void anUnknownColumnIsToldOnce() throws Exception {
        String wider = "cust_no;full_name;e_mail;shoe_size\nU1;Ada;u1@example.com;39\n";

        assertThat(json(hub.post(wider)).at("/notes/0").asText()).contains("'shoe_size'");
        assertThat(json(hub.post(wider)).has("notes")).isFalse();
        assertThat(operator.get("/actuator/serai")).contains("shoe_size");
        await(() -> rows("feed_profile", "profile::text LIKE '%shoe_size%'") == 1);
    }

    @Test
    void whatIsOnlyTriedIsAnsweredAndKeptNowhere() throws Exception {
        HttpResponse<String> tried = hub.post(
                VALIDATE, "text/csv", "cust_no;full_name;e_mail;nick\nV1;Ada;v1@example.com;a\nV2;Bob;wrong;b\n");

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(json(tried).path("validation").asBoolean()).isTrue();
        assertThat(json(tried).path("accepted").asLong()).isEqualTo(1);
        assertThat(json(tried).at("/rows/0/code").asText()).isEqualTo("invalid-email");
        assertThat(json(tried).at("/notes/0").asText()).isEqualTo("not read by the hub's mapping: 'nick'");
        assertThat(tried.body()).doesNotContain("v1@example.com", "wrong");
        HttpResponse<String> lacking = hub.post(VALIDATE, "text/csv", "cust_no;e_mail\nV3;v3@example.com\n");
        assertThat(json(lacking).at("/would_be_held/reasons/0").asText())
                .isEqualTo("the column 'full_name' is missing");
        HttpResponse<String> foreign = hub.post(VALIDATE, "text/csv", "<html>\n");
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(json(foreign).path("broken").asText()).startsWith("the header lacks");

        assertThat(hub.post("cust_no;full_name;e_mail\nW1;Ada;w1@example.com\n").statusCode())
                .isEqualTo(200);
        await(() -> rows("source_record", "source_key = 'W1'") == 1);
        assertThat(rows("intake", "id = '" + json(tried).path("intake").asText() + "'"))
                .isZero();
        assertThat(rows("quarantine", "source_key LIKE 'V%'")).isZero();
        assertThat(rows("source_record", "source_key LIKE 'V%'")).isZero();
        assertThat(rows("hold", "reasons::text LIKE '%full_name%'")).isZero();
    }

    @Test
    void onlyThePartnerItselfMayTry() throws Exception {
        assertThat(statusWith(VALIDATE, ApiKeys.generate())).isEqualTo(401);
        assertThat(statusWith("/api/partners/globex/customers.in/validate", TestHub.KEY))
                .isEqualTo(403);
    }

    private static int statusWith(String path, String key) throws Exception {
        return TestHub.http()
                .send(
                        hub.request(path)
                                .header("X-API-Key", key)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("cust_no;full_name;e_mail\n"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
