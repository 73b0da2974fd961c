package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers that bring their orders along, through the whole hub, by the very mappings that the chapter on mappings shows. */
class SeveralEntitiesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUSTOMER =
            "{\"no\": \"%s\", \"name\": \"Ada Lee\", \"mail\": \"%s\", \"changed_at\": \"%s\", \"orders\": [%s]}";
    private static final String ORDER = "{\"number\": \"%s\", \"day\": \"2026-02-27\", \"total\": \"%s\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = new TestHub(home);
        hub.write(
                "mappings/canonical/transaction.yaml",
                Files.readString(Path.of("mappings/canonical/transaction.yaml")));
        hub.write("mappings/acme/shop.in.yaml", ofChapter("acme/shop.in"));
        hub.write("mappings/acme/sales.in.yaml", ofChapter("acme/sales.in"));
        hub.edit("mappings/acme/partner.yaml", "[customers.in]", "[customers.in, shop.in, sales.in]");
        String both = Files.readString(Path.of("routes", "transactions-and-needs.camel.yaml"));
        hub.write("routes/transaction.camel.yaml", both.substring(0, both.indexOf("- route:\n    id: need-released")));
        hub.write("routes/partners/acme.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-shop-in
                    parameters: [{ name: mapping, value: acme/shop.in }]
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-sales-in
                    parameters: [{ name: mapping, value: acme/sales.in }]
                """);
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static String ofChapter(String mapping) throws IOException {
        Matcher example = Pattern.compile("```yaml\n(# mappings/" + mapping + ".yaml\n.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "mapping.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private JsonNode shop(String... customers) throws Exception {
        String body = "{\"customers\": [" + String.join(",", customers) + "]}";
        return JSON.readTree(
                hub.post("/api/partners/acme/shop.in", "application/json", body).body());
    }

    private long count(String what) {
        Long count = hub.sql().queryForObject("SELECT count(*) FROM " + what, Long.class);
        return count == null ? 0 : count;
    }

    /** One value of what the hub holds of an order now. */
    private String golden(String order, String field) {
        return hub
                .sql()
                .queryForList(
                        "SELECT g.content ->> ? FROM source_record s JOIN golden_record g USING (golden_id)"
                                + " WHERE s.entity = 'transaction' AND s.source_key = ?",
                        String.class,
                        field,
                        order)
                .stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("not there");
    }

    private String customer(String no) {
        return hub
                .sql()
                .queryForList(
                        "SELECT 'customer-' || golden_id FROM source_record WHERE entity = 'customer' AND source_key = ?",
                        String.class,
                        no)
                .stream()
                .findFirst()
                .orElse("not there");
    }

    private boolean refers(String order, String no) {
        return customer(no).startsWith("customer-") && golden(order, "customer").equals(customer(no));
    }

    private void awaitDone(int batches) throws Exception {
        await(() -> count("intake_batch") == batches);
    }

    @Test
    void eachOrderRefersToTheGoldenCustomerAndSendingItAgainChangesNothing() throws Exception {
        String ada = CUSTOMER.formatted(
                "17",
                "ada@example.com",
                "2026-03-01T10:00:00Z",
                ORDER.formatted("A-1", "120.50") + "," + ORDER.formatted("A-2", "80"));
        String bob = CUSTOMER.formatted("18", "bob@example.com", "2026-03-01T10:00:00Z", ORDER.formatted("B-1", "9"));
        JsonNode receipt = shop(ada, bob);
        awaitDone(2);
        await(() -> golden("B-1", "customer").startsWith("customer-"));

        assertThat(receipt.path("accepted").asLong()).isEqualTo(2);
        assertThat(count("source_record WHERE entity = 'transaction'")).isEqualTo(3);
        assertThat(golden("A-1", "customer")).isEqualTo(customer("17"));
        assertThat(golden("A-2", "customer")).isEqualTo(customer("17"));
        assertThat(golden("B-1", "customer")).isEqualTo(customer("18")).isNotEqualTo(customer("17"));
        assertThat(golden("A-1", "amount")).isEqualTo("120.5");

        long versions = count("golden_version");
        assertThat(shop(ada, bob).path("accepted").asLong()).isEqualTo(2);
        awaitDone(4);
        assertThat(count("golden_version")).isEqualTo(versions);
        assertThat(count("source_record")).isEqualTo(5);
        assertThat(count("intake WHERE entity = 'customer'")).isEqualTo(2);
        assertThat(hub.sql().queryForObject("SELECT sum(accepted) FROM intake_batch", Long.class))
                .isEqualTo(4);

        shop(CUSTOMER.formatted("17", "ada@example.com", "2026-03-02T10:00:00Z", ORDER.formatted("A-2", "81")));
        await(() -> golden("A-2", "amount").equals("81"));
        assertThat(golden("A-1", "amount")).isEqualTo("120.5");
        assertThat(count("golden_version")).isEqualTo(versions + 1);
    }

    @Test
    void aRepeatByItsKeyIsNotEvenLookedAtTwice() throws Exception {
        String body = "{\"customers\": [" + CUSTOMER.formatted("17", "a@b.cn", "5", ORDER.formatted("A-1", "1")) + "]}";
        for (int i = 0; i < 2; i++) {
            HttpRequest request = hub.request("/api/partners/acme/shop.in", "application/json")
                    .header("Idempotency-Key", "one")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(TestHub.http().send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        shop(CUSTOMER.formatted("99", "z@b.cn", "5", ORDER.formatted("Z-9", "1")));
        await(() -> refers("Z-9", "99"));

        assertThat(count("intake_batch")).isEqualTo(4);
        assertThat(count("intake")).isEqualTo(2);
    }

    @Test
    void oneBadOrderKeepsItsRowOutSaysWhereAndIsTakenOnceMended() throws Exception {
        String good = CUSTOMER.formatted("17", "ada@example.com", "5", ORDER.formatted("A-1", "1"));
        String bad = CUSTOMER.formatted(
                "18", "bob@example.com", "5", ORDER.formatted("B-1", "2") + "," + ORDER.formatted("B-2", "many"));
        JsonNode receipt = shop(good, bad);
        await(() -> refers("A-1", "17"));

        assertThat(receipt.path("accepted").asLong()).isEqualTo(1);
        assertThat(receipt.path("rejected").asLong()).isEqualTo(1);
        assertThat(receipt.path("rows").get(0).path("row").asLong()).isEqualTo(2);
        assertThat(receipt.path("rows").get(0).path("field").asText()).isEqualTo("orders[1].total");
        assertThat(count("quarantine WHERE row_number = 2 AND field = 'orders[1].total' AND source_key = '18'"))
                .isEqualTo(1);
        assertThat(golden("B-1", "customer")).isEqualTo("not there");
        assertThat(customer("18")).isEqualTo("not there");

        shop(bad.replace("many", "3"));
        await(() -> refers("B-2", "18"));
        assertThat(golden("B-1", "customer")).isEqualTo(customer("18"));
    }

    @Test
    void aFileThatWasHeldBackBringsAllItsRecordsOnceReleased() throws Exception {
        String sales = "cust_no,full_name,order_no\n1,Ada Lee,A-1\n1,Ada Lee,A-2\n2,Bob Ray,\n";
        assertThat(hub.post("/api/partners/acme/sales.in", "text/csv", sales).statusCode())
                .isEqualTo(202);
        assertThat(count("source_record")).isZero();

        new HubAddress(hub.port(), home.resolve("data"), Map.of()).send("POST", "/actuator/held/1");
        await(() -> refers("A-2", "1"));
        await(() -> count("source_record") == 4);
        assertThat(hub.sql().queryForObject("SELECT sum(accepted) FROM intake_batch", Long.class))
                .isEqualTo(3);
    }
}
