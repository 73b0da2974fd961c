package dev.serai.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.app.live.Reloader;
import dev.serai.cli.Serai;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators ask about golden records and do with them, over the API of a running hub and with the commands. */
class GoldenApiIT {

    private static final java.util.Map<String, String> KEYS =
            java.util.Map.of("acme", ApiKeys.generate(), "globex", ApiKeys.generate());
    private static final String MERGE = "mappings/canonical/customer.merge.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private StartedHub hub;

    @BeforeEach
    void start() throws IOException {
        write("mappings/canonical/customer.yaml", """
                entity: customer
                fields: { name: { type: text }, email: { type: email }, score: { type: number } }
                """);
        write("mappings/canonical/customer.match.yaml", "entity: customer\nsame_when: [[email]]\n");
        write(MERGE, "entity: customer\nweights: { acme: 5, globex: 3 }\n");
        for (String partner : new String[] {"acme", "globex"}) {
            write("mappings/" + partner + "/partner.yaml", """
                    partner: %s
                    name: %s
                    access: { api_key: "%s" }
                    shares: [customers.in]
                    receives: [{ entity: customer, purpose: service, fields: [name, email] }]
                    """.formatted(partner, partner, ApiKeys.hash(key(partner))));
            write("mappings/" + partner + "/customers.in.yaml", """
                    mapping: %s/customers.in
                    entity: customer
                    source: { format: csv }
                    key: id
                    fields: { name: name, email: email, score: score }
                    """.formatted(partner));
            write("routes/partners/" + partner + ".camel.yaml", """
                    - templatedRoute:
                        routeTemplateRef: receive-rest
                        routeId: %s-in
                        parameters: [{ name: mapping, value: %s/customers.in }]
                    """.formatted(partner, partner));
        }
        write("mappings/globex/golden.out.yaml", """
                subscription: globex/golden
                entity: customer
                purpose: service
                fields: { id: golden_id, name: name }
                format: csv
                """);
        StartedHub.copy(Path.of("routes", "templates"), home.resolve("routes/templates"));
        write("routes/pipeline.camel.yaml", Files.readString(Path.of("routes", "pipeline.camel.yaml")));
        hub = new StartedHub(home);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    private static String key(String partner) {
        return KEYS.getOrDefault(partner, "");
    }

    private void send(String partner, String rows, int golden) throws Exception {
        assertThat(hub.partner(partner, key(partner), "id,name,email,score\n" + rows)
                        .statusCode())
                .isEqualTo(200);
        StartedHub.await("the merge", () -> versions() >= golden);
    }

    private long versions() {
        return count("SELECT count(*) FROM golden_version");
    }

    private long count(String sql) {
        Long count = hub.database().jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private long adaAtBoth() throws Exception {
        send("acme", "1,Ada Lee,ada@example.com,700\n", 1);
        send("globex", "9,Eda Lee,ada@example.com,500\n", 1);
        StartedHub.await("both records", () -> count("SELECT count(*) FROM source_record GROUP BY golden_id") == 2);
        return count("SELECT max(golden_id) FROM source_record");
    }

    private String golden(long id) {
        return String.valueOf(hub.database()
                .jdbc()
                .queryForObject("SELECT content FROM golden_record WHERE golden_id = ?", String.class, id));
    }

    @Test
    void anExplanationSaysWhoLostByHowMuchAndShowsValuesOnlyWhenAsked() throws Exception {
        long id = adaAtBoth();
        String path = "/api/golden/customer/" + id + "/explain";

        assertThat(hub.get(path).body())
                .contains("\"fate\":\"LOST\"", "\"behind\":2", "\"confidence\":0.625", "value A", "value B")
                .doesNotContain("Ada", "Eda", "700");
        assertThat(hub.get(path + "?values=true").body()).contains("Ada Lee", "Eda Lee");
        assertThat(hub.asNobody(path).statusCode()).isEqualTo(401);
        assertThat(hub.get("/api/golden/customer/999/explain").statusCode()).isEqualTo(404);
        assertThat(hub.get("/api/golden/costumer/1/explain").statusCode()).isEqualTo(404);
        assertThat(serai("explain", "customer-" + id)).isZero();
    }

    private int serai(String... command) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(command),
                        java.util.stream.Stream.of(
                                "--port",
                                String.valueOf(hub.port()),
                                "--data",
                                home.resolve("data").toString()))
                .toArray(String[]::new);
        return Serai.run(all);
    }

    @Test
    void aPinHoldsUntilItIsEndedByAPersonOrItsTime() throws Exception {
        long id = adaAtBoth();
        String pins = "/api/golden/customer/" + id + "/pins";

        HttpResponse<String> made =
                hub.send("POST", pins, "{\"field\":\"name\",\"value\":\"Ida Lee\",\"reason\":\"she said so\"}");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(golden(id)).contains("Ida Lee");
        send("acme", "1,Ada Long,ada@example.com,700\n", 2);
        assertThat(golden(id)).as("new records do not move it").contains("Ida Lee");

        String number = made.body().replaceAll("\\D", "");
        assertThat(hub.send("DELETE", "/api/golden/customer/pins/" + number + "?reason=mistake", "")
                        .statusCode())
                .isEqualTo(204);
        StartedHub.await("what Acme says", () -> golden(id).contains("Ada Long"));

        hub.send(
                "POST",
                pins,
                "{\"field\":\"score\",\"value\":1,\"reason\":\"for a while\",\"until\":\"2020-01-01T00:00:00Z\"}");
        assertThat(golden(id)).contains("\"score\":1");
        hub.bean(GoldenGround.class)
                .stewardship(hub.bean(GoldenGround.class).merging("customer").orElseThrow())
                .endOverdue(java.time.Instant.now());
        assertThat(golden(id)).contains("\"score\":700");
    }

    @Test
    void aPinIsMadeAndEndedOnTheCommandLine() throws Exception {
        long id = adaAtBoth();
        String customer = "customer-" + id;

        assertThat(serai("pin", customer, "score", "640", "--reason", "he said so"))
                .isZero();
        assertThat(golden(id)).contains("\"score\":640");
        assertThat(serai("pin", customer, "name", "--empty", "--reason", "none"))
                .isZero();
        assertThat(golden(id)).doesNotContain("\"name\"");
        assertThat(serai("pin", customer, "nmae", "x", "--reason", "x")).isEqualTo(1);
        assertThat(serai("pin", customer, "name", "--reason", "neither")).isEqualTo(2);

        long pin = count("SELECT min(number) FROM golden_pin");
        assertThat(serai("unpin", "customer", "" + pin, "--reason", "a mistake"))
                .isZero();
        assertThat(golden(id)).contains("\"score\":700");
        assertThat(serai("unpin", "customer", "" + pin, "--reason", "again")).isEqualTo(1);
    }

    @Test
    void aWrongPinIsRefusedWithoutTheValue() throws Exception {
        long id = adaAtBoth();
        String pins = "/api/golden/customer/" + id + "/pins";

        assertThat(hub.send("POST", pins, "{\"field\":\"score\",\"value\":\"secret\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(hub.send("POST", pins, "{\"field\":\"nmae\",\"value\":\"x\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(hub.send("POST", pins, "{\"field\":\"name\",\"value\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(count("SELECT count(*) FROM golden_pin")).isZero();
    }

    private boolean remergeIsDue() throws Exception {
        String status = hub.get("/actuator/serai").body();
        assertThat(status).contains("\"remergeDueSince\":\"");
        return !status.contains("\"remergeDueSince\":\"\"");
    }

    @Test
    void aChangeOfWeightsIsShownFirstAndThenApplied() throws Exception {
        long id = adaAtBoth();
        hub.bean(Remerges.class).notice();
        assertThat(remergeIsDue()).isFalse();
        write(MERGE, "entity: customer\nweights: { acme: 2, globex: 3 }\n");
        hub.bean(Reloader.class).reload();
        hub.bean(Remerges.class).notice();
        assertThat(remergeIsDue()).isTrue();
        assertThat(hub.get("/actuator/health").body()).contains("\"remergeDue\":[\"customer\"]");

        assertThat(serai("remerge", "customer")).isZero();
        assertThat(hub.get("/api/golden/customer/remerge").body())
                .contains(
                        "\"state\":\"COMPARED\"", "\"changed\":1", "\"name\":1", "\"score\":1", "\"globex/golden\":1");
        assertThat(golden(id)).as("nothing has changed yet").contains("Ada Lee");

        assertThat(serai("remerge", "customer", "--apply")).isZero();
        assertThat(golden(id)).contains("Eda Lee", "500");
        assertThat(remergeIsDue()).isFalse();
        assertThat(count("SELECT count(*) FROM golden_remerge WHERE finished_at IS NOT NULL"))
                .isEqualTo(1);

        long versions = versions();
        assertThat(serai("remerge", "customer", "--apply")).isZero();
        assertThat(versions()).as("a repeat changes nothing").isEqualTo(versions);
    }

    @Test
    void learntWeightsAreASuggestionInAFile() throws Exception {
        StringBuilder acme = new StringBuilder();
        StringBuilder globex = new StringBuilder();
        IntStream.range(0, 30).forEach(i -> {
            acme.append("%d,Name %d,e%d@example.com,%d\n".formatted(i, i, i, 100 + i));
            globex.append("%d,Name %d,e%d@example.com,%d\n".formatted(i, i, i, i % 3 == 0 ? 9000 + 7 * i : 100 + i));
        });
        send("acme", acme.toString(), 30);
        send("globex", globex.toString(), 30);
        StartedHub.await("all records", () -> count("SELECT count(*) FROM source_record") == 60);
        Path file = home.resolve("suggested.yaml");
        long versions = versions();

        assertThat(serai("learn", "weights", "customer", "--out", file.toString()))
                .isZero();

        assertThat(Files.readString(file))
                .contains("entity: customer", "  name:", "      acme: ", "# right in ")
                .doesNotContain("Name 1", "example.com");
        assertThat(versions()).isEqualTo(versions);
    }
}
