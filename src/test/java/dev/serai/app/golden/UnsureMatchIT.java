package dev.serai.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.app.live.Reloader;
import dev.serai.exchange.ApiKeys;
import dev.serai.match.incremental.Decisions;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.record.RecordKey;
import dev.serai.store.PostgresConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that belongs to its customer by a weak link weighs less, over a running hub that matches by a model. */
class UnsureMatchIT {

    private static final List<String> PARTNERS = List.of("acme", "globex", "initech");
    private static final Map<String, String> KEYS =
            PARTNERS.stream().collect(Collectors.toMap(Function.identity(), any -> ApiKeys.generate()));
    private static final String MERGE = "mappings/canonical/customer.merge.yaml";
    private static final String WEIGHTS = "entity: customer\nweights: { acme: 5, globex: 3, initech: 1.9 }\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private StartedHub hub;

    @BeforeEach
    void start() throws IOException {
        write("mappings/canonical/customer.yaml", """
                entity: customer
                fields:
                  name: { type: person-name }
                  email: { type: email }
                  phone: { type: phone }
                  birth_date: { type: date }
                """);
        write("mappings/canonical/customer.match.yaml", """
                entity: customer
                compare: [name, email, phone, birth_date]
                block: [[email], [phone], [name.last, birth_date]]
                """);
        write(MERGE, WEIGHTS);
        for (String partner : PARTNERS) {
            partner(partner);
        }
        StartedHub.copy(Path.of("routes", "templates"), home.resolve("routes/templates"));
        write("routes/pipeline.camel.yaml", Files.readString(Path.of("routes", "pipeline.camel.yaml")));
        hub = new StartedHub(home);
    }

    private void partner(String partner) throws IOException {
        write("mappings/" + partner + "/partner.yaml", """
                    partner: %s
                    name: %s
                    access: { api_key: "%s" }
                    shares: [customers.in]
                    """.formatted(
                        partner, partner, ApiKeys.hash(KEYS.getOrDefault(partner, ""))));
        write("mappings/" + partner + "/customers.in.yaml", """
                    mapping: %s/customers.in
                    entity: customer
                    source: { format: csv }
                    key: id
                    fields: { name: name, email: email, phone: phone, birth_date: born }
                    """.formatted(partner));
        write("routes/partners/" + partner + ".camel.yaml", """
                    - templatedRoute:
                        routeTemplateRef: receive-rest
                        routeId: %s-in
                        parameters: [{ name: mapping, value: %s/customers.in }]
                    """.formatted(partner, partner));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    private void send(String partner, String row) throws Exception {
        long before = count("SELECT count(*) FROM source_record");
        assertThat(hub.partner(partner, KEYS.getOrDefault(partner, ""), "id,name,email,phone,born\n" + row + "\n")
                        .statusCode())
                .isEqualTo(200);
        StartedHub.await("the record", () -> count("SELECT count(*) FROM source_record") > before);
    }

    private long count(String sql) {
        Long count = hub.database().jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private String golden() {
        return hub.database()
                .jdbc()
                .queryForList("SELECT content FROM golden_record", String.class)
                .toString();
    }

    /** What acme's name weighs, as the explanation says. */
    private JsonNode factors() throws Exception {
        long id = count("SELECT max(golden_id) FROM source_record");
        JsonNode all = new ObjectMapper()
                .readTree(hub.get("/api/golden/customer/" + id + "/explain").body());
        for (JsonNode field : all.path("fields")) {
            if (field.path("fields").get(0).asText().equals("name")) {
                return field.path("said").get(0).path("factors");
            }
        }
        throw new AssertionError(all.toString());
    }

    private void remerge() throws Exception {
        assertThat(hub.send("POST", "/api/golden/customer/remerge?apply=true", "")
                        .statusCode())
                .isEqualTo(202);
        StartedHub.await(
                "the golden records made anew",
                () -> hub.get("/api/golden/customer/remerge").body().contains("APPLIED"));
    }

    @Test
    void aWeakLinkCostsWeightUntilItIsDecided() throws Exception {
        send("globex", "1,Barbara Liskow,bl@example.org,+861065520041,1940-01-01");
        send("initech", "1,Barbara Liskow,bl@example.org,+861065520041,1940-01-01");
        send("acme", "1,Barbara Huang,bl@example.org,,");
        assertThat(count("SELECT count(DISTINCT golden_id) FROM source_record")).isEqualTo(1);
        assertThat(golden()).as("nothing is declared").contains("Barbara Huang");

        write(MERGE, WEIGHTS + "match: counts\n");
        hub.bean(Reloader.class).reload();
        assertThat(factors().path("match").asDouble()).isStrictlyBetween(0.5, 0.9);
        remerge();
        assertThat(golden()).contains("Barbara Liskow", "+861065520041");

        new PostgresConstraints(hub.database().dataSource())
                .put(
                        new LinkConstraint(
                                new RecordKey("acme", "customer", "1"),
                                new RecordKey("globex", "customer", "1"),
                                LinkConstraint.Kind.MUST),
                        new Decisions.Reason("test", "they know her", null));
        assertThat(factors().path("match").asInt()).isEqualTo(1);
        remerge();
        assertThat(golden()).contains("Barbara Huang");
    }
}
