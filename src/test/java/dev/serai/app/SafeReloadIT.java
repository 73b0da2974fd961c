package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.live.Reload;
import dev.serai.app.live.Reloader;
import dev.serai.app.security.PartnerCalls;
import dev.serai.camel.Engines;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a running hub change, and whatever they hold, what runs is a whole and sound set. */
class SafeReloadIT {

    private static TestHub hub;
    private static Map<String, String> sound;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        hub = new TestHub(home).start();
        sound = hub.files();
    }

    @AfterEach
    void asBefore() throws IOException {
        hub.restore(sound);
        assertThat(hub.reload().accepted()).isTrue();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void mappingAndRouteThatBelongTogetherGoLiveTogether() throws Exception {
        String before = hub.bean(LiveDefinitions.class).revision();
        hub.edit("mappings/acme/customers.in.yaml", "name: full_name", "name: called");
        hub.edit("routes/templates/receive-rest.camel.yaml", "\"67108864\"", "\"60\"");

        Reload reload = hub.reload();

        assertThat(reload.result()).isEqualTo(Reload.Result.IN_FORCE);
        assertThat(reload.routeFiles())
                .containsExactlyInAnyOrder("templates/receive-rest.camel.yaml", "partners/acme.camel.yaml");
        assertThat(hub.bean(LiveDefinitions.class).revision())
                .isEqualTo(reload.revision())
                .isNotEqualTo(before);
        HttpResponse<String> receipt = hub.post("cust_no;called;e_mail\n1;Ada;ada@example.com\n");
        assertThat(receipt.body()).contains("\"accepted\" : 1");
        assertThat(hub.post("x".repeat(61)).statusCode()).isEqualTo(413);
        assertThat(hub.operator("/actuator/serai"))
                .contains("\"revision\":\"" + reload.revision() + "\"", "\"result\":\"IN_FORCE\"");
    }

    static Stream<Arguments> badSets() {
        return Stream.of(
                Arguments.of(
                        "routes/partners/globex.camel.yaml",
                        "uri: deliver",
                        "urri: deliver",
                        "routes/partners/globex.camel.yaml:4:7: unknown key 'urri'"),
                Arguments.of(
                        "routes/partners/globex.camel.yaml",
                        "- route:",
                        "- route: [",
                        "routes/partners/globex.camel.yaml:"),
                Arguments.of(
                        "routes/partners/acme.camel.yaml",
                        "value: acme/customers.in",
                        "value: acme/custmers.in",
                        "routes/partners/acme.camel.yaml:4:42: there is no mapping 'acme/custmers.in'"
                                + " (did you mean 'acme/customers.in'?)"),
                Arguments.of(
                        "mappings/acme/customers.in.yaml",
                        "email: e_mail",
                        "emial: e_mail",
                        "mappings/acme/customers.in.yaml:7:3: customer has no field 'emial' (did you mean 'email'?)"),
                Arguments.of(
                        "routes/partners/globex.camel.yaml",
                        "\"file:",
                        "\"file:{{globex.folder}}",
                        "routes/partners/globex.camel.yaml:7:15: nothing sets {{globex.folder}}: say 'globex.folder: …'"
                                + " in application.yaml, or set the environment variable GLOBEX_FOLDER"),
                Arguments.of(
                        "routes/templates/receive-rest.camel.yaml",
                        "httpMethodRestrict: POST",
                        "httpMethodRestricted: POST",
                        "routes/templates/receive-rest.camel.yaml:24:11: 'platform-http' has no option"
                                + " 'httpMethodRestricted' (did you mean 'httpMethodRestrict'?)"));
    }

    @ParameterizedTest
    @MethodSource("badSets")
    void aBadSetIsRefusedWithItsPlaceAndNothingOfItRuns(String file, String text, String by, String problem)
            throws Exception {
        String before = hub.bean(LiveDefinitions.class).revision();
        hub.edit(file, text, by);
        hub.edit("mappings/canonical/customer.yaml", "fields:", "fields:\n  phone: { type: phone }");

        Reload reload = hub.reload();

        assertThat(reload.result()).isEqualTo(Reload.Result.REFUSED);
        assertThat(reload.lines()).anySatisfy(line -> assertThat(line).startsWith(problem));
        assertThat(hub.bean(LiveDefinitions.class).revision()).isEqualTo(before);
        assertThat(hub.bean(LiveDefinitions.class).current().entities().get("customer"))
                .isNotNull()
                .satisfies(customer ->
                        assertThat(customer.schema().indexesOf("phone")).isEmpty());
        assertThat(hub.post("cust_no;full_name;e_mail\n5;Eve;eve@example.com\n").body())
                .contains("\"accepted\" : 1");
        assertThat(hub.operator("/actuator/health")).contains("DEGRADED", problem.substring(0, 30));
        assertThat(hub.operator("/actuator/serai"))
                .contains("\"result\":\"REFUSED\"", "\"revision\":\"" + before + "\"");
    }

    @Test
    void aHalfSavedSetIsLeftUntilTheOtherHalfIsThere() throws Exception {
        Reloader reloader = hub.bean(Reloader.class);
        String before = hub.bean(LiveDefinitions.class).revision();
        hub.edit("mappings/acme/partner.yaml", "shares: [customers.in]", "shares: [customers.in, people.in]");
        reloader.look();
        hub.write("mappings/acme/people.in.yaml", """
                mapping: acme/people.in
                entity: customer
                source: { format: csv, delimiter: "," }
                key: id
                fields: { name: name }
                """);
        reloader.look();
        assertThat(hub.bean(LiveDefinitions.class).revision()).isEqualTo(before);
        reloader.look();

        assertThat(hub.bean(LiveDefinitions.class).current().mappings()).containsKey("acme/people.in");
    }

    @Test
    void aNewPartnerComesAndAPartnerThatIsTakenAwayWholeGoes() throws Exception {
        String key = ApiKeys.generate();
        hub.write("routes/partners/initech.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: initech-people-in
                    parameters: [{ name: mapping, value: initech/people.in }]
                """);
        assertThat(hub.reload().lines())
                .contains("routes/partners/initech.camel.yaml:4:42: there is no mapping 'initech/people.in'");
        hub.write(
                "mappings/initech/partner.yaml",
                "partner: initech\nname: Initech\nweight: 1\naccess: { api_key: \"" + ApiKeys.hash(key)
                        + "\" }\nshares: [people.in]\n");
        hub.write("mappings/initech/people.in.yaml", """
                mapping: initech/people.in
                entity: customer
                source: { format: csv, delimiter: "," }
                key: id
                fields: { name: name }
                """);
        assertThat(hub.reload().result()).isEqualTo(Reload.Result.IN_FORCE);
        assertThat(post(key)).isEqualTo(200);
        assertThat(hub.operator("/actuator/health"))
                .as("a partner more changes no merge")
                .contains("\"remergeDue\":[]");

        hub.delete("mappings/initech/people.in.yaml");
        hub.delete("mappings/initech/partner.yaml");
        hub.delete("routes/partners/initech.camel.yaml");
        assertThat(hub.reload().result()).isEqualTo(Reload.Result.IN_FORCE);
        assertThat(hub.bean(CamelContext.class).getRoute("initech-people-in")).isNull();
        assertThat(post(key)).isEqualTo(401);
    }

    private static int post(String key) throws Exception {
        return TestHub.http()
                .send(
                        hub.request("/api/partners/initech/people.in")
                                .header("X-API-Key", key)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString("id,name\n1,Ada\n"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aRouteFileThatIsLostEndsNobody() throws Exception {
        hub.delete("routes/partners/acme.camel.yaml");

        Reload reload = hub.reload();

        assertThat(reload.lines()).anySatisfy(line -> assertThat(line)
                .startsWith("routes/partners/acme.camel.yaml:1:1: the file is gone, but acme/customers.in is"
                        + " still defined"));
        assertThat(hub.post("cust_no;full_name;e_mail\n6;Fay;fay@example.com\n").statusCode())
                .isEqualTo(200);

        hub.write("routes/partners/acme.camel.yaml", "[]\n");
        assertThat(hub.reload().result()).isEqualTo(Reload.Result.IN_FORCE);
        assertThat(hub.bean(CamelContext.class).getRoute("acme-customers-in")).isNull();
    }

    @Test
    void anIntakeUnderWayEndsOnTheRevisionWithWhichItBeganAndTheNextIsOnTheNewOne() throws Exception {
        String old = hub.bean(Engines.class).mapping("acme/customers.in").revision();
        PipedOutputStream slow = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(slow);
        CompletableFuture<HttpResponse<String>> first = TestHub.http()
                .sendAsync(
                        hub.request("/api/partners/acme/customers.in", "text/csv")
                                .POST(BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        BodyHandlers.ofString());
        slow.write("cust_no;full_name;e_mail\n71;Ada;ada@example.com\n72;Bob;wrong\n".getBytes(StandardCharsets.UTF_8));
        slow.write("\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        slow.flush();
        await(() -> !hub.bean(PartnerCalls.class).isQuiet("/api/partners/acme/customers.in"));
        hub.edit("mappings/acme/customers.in.yaml", "name: full_name", "name: called");
        hub.edit("routes/templates/receive-rest.camel.yaml", "\"67108864\"", "\"67108863\"");

        CompletableFuture<Reload> reload = CompletableFuture.supplyAsync(hub::reload);
        await(() -> hub.bean(Reloader.class).last().result() == Reload.Result.WAITING);
        assertThat(first).isNotDone();
        slow.write("73;Cleo;cleo@example.com\n".getBytes(StandardCharsets.UTF_8));
        slow.close();

        assertThat(first.get().body()).contains("\"accepted\" : 2,", "\"rejected\" : 1,");
        assertThat(reload.get().result()).isEqualTo(Reload.Result.IN_FORCE);
        String now = hub.bean(Engines.class).mapping("acme/customers.in").revision();
        assertThat(hub.post("cust_no;called;e_mail\n74;Dora;dora@example.com\n75;Eli;wrong\n")
                        .body())
                .contains("\"accepted\" : 1", "\"rejected\" : 1");
        await(() -> revisions("source_record", "source_key").size() == 3
                && revisions("quarantine", "source_key").size() == 2);
        assertThat(revisions("source_record", "source_key")).isEqualTo(Map.of("71", old, "73", old, "74", now));
        assertThat(revisions("quarantine", "source_key")).isEqualTo(Map.of("72", old, "75", now));
        assertThat(old).isNotEqualTo(now);
    }

    private static Map<String, String> revisions(String table, String key) {
        Map<String, String> found = new java.util.TreeMap<>();
        hub.sql().query("SELECT " + key + ", revision FROM " + table + " WHERE " + key + " LIKE '7_'", row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }

    @Test
    void nobodyIsTurnedAwayForGoodWhileARouteIsReplaced() throws Exception {
        CompletableFuture<Void> reloads = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 5; i++) {
                try {
                    hub.edit("routes/templates/receive-rest.camel.yaml", "6710886" + (4 - i), "6710886" + (3 - i));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                assertThat(hub.reload().accepted()).isTrue();
            }
        });
        int served = 0;
        while (!reloads.isDone()) {
            int status = hub.post("cust_no;full_name;e_mail\n8;Hal;hal@example.com\n")
                    .statusCode();
            assertThat(status).isIn(200, 503);
            served += status == 200 ? 1 : 0;
        }
        reloads.join();
        assertThat(served).isPositive();
    }
}
