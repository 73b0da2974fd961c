package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions through the whole hub: they come before their customer, and go where their customer goes, to the subscriber. */
class TransactionsFollowIT {

    private static final String WAITING =
            "serai_references_waiting{application=\"serai\",entity=\"transaction\",partner=\"acme\",to=\"customer\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    @BeforeEach
    void prepare() throws IOException {
        hub = new TestHub(home);
        hub.write("mappings/canonical/transaction.yaml", """
                entity: transaction
                fields:
                  customer: { type: reference, to: customer }
                  amount: { type: money, currency: CNY }
                """);
        hub.write("mappings/acme/orders.in.yaml", """
                mapping: acme/orders.in
                entity: transaction
                source: { format: csv }
                key: order_no
                fields: { customer: cust_no, amount: total }
                """);
        hub.write("mappings/globex/orders.out.yaml", """
                subscription: globex/orders
                entity: transaction
                purpose: service
                fields: { order: golden_id, customer: customer, version: version }
                format: { csv: { delimiter: "," } }
                """);
        hub.edit("mappings/acme/partner.yaml", "[customers.in]", "[customers.in, orders.in]");
        hub.edit(
                "mappings/globex/partner.yaml",
                "receives: [",
                "receives: [{ entity: transaction, purpose: service, fields: [customer, amount] }, ");
        writeRoutes();
        hub.start();
    }

    private void writeRoutes() throws IOException {
        hub.write("routes/transaction.camel.yaml", transactionLine());
        hub.write("routes/partners/orders.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: acme-orders-in
                    parameters: [{ name: mapping, value: acme/orders.in }, { name: entity, value: transaction }]
                - route:
                    id: globex-orders-out
                    from:
                      uri: deliver:globex/orders
                      parameters: { delay: 100 }
                      steps: [{ to: "file:%s?fileName=${header.CamelMessageTimestamp}-${exchangeId}.csv" }]
                """.formatted(home.resolve("orders")));
    }

    /** That of transactions alone: this hub has no needs. */
    private static String transactionLine() throws IOException {
        String both = Files.readString(Path.of("routes", "transactions-and-needs.camel.yaml"));
        return both.substring(0, both.indexOf("- route:\n    id: need-released"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theyWaitForTheirCustomerAndFollowItsJoinAndItsSplit() throws Exception {
        assertThat(hub.post("/api/partners/acme/orders.in", "text/csv", "order_no,cust_no,total\nT1,1,10\nT2,2,20\n")
                        .body())
                .contains("\"accepted\" : 2");
        await(() -> delivered().size() == 2);
        assertThat(delivered().values()).containsOnly("");
        assertThat(hub.operator("/actuator/serai"))
                .contains("\"waiting\":[{\"partner\":\"acme\",\"entity\":\"transaction\",\"to\":\"customer\","
                        + "\"references\":2}]");
        await(() -> hub.operator("/actuator/prometheus").contains(WAITING + " 2"));

        customers("1;Ada Lee;ada@example.com", "2;Bob Ray;bob@example.com");
        await(() -> delivered().values().stream()
                        .distinct()
                        .filter(text -> !text.isEmpty())
                        .count()
                == 2);
        assertThat(hub.operator("/actuator/serai")).contains("\"waiting\":[]");
        await(() -> hub.operator("/actuator/prometheus").contains(WAITING + " 0"));
        List<String> apart = List.copyOf(delivered().values());

        customers("2;Bob Ray;ada@example.com");
        await(() -> delivered().values().stream().distinct().count() == 1);
        assertThat(apart).containsAll(delivered().values());

        customers("2;Bob Ray;bob@example.com");
        await(() -> delivered().values().stream().distinct().count() == 2);
        assertThat(delivered().values()).doesNotContain("");
    }

    private void customers(String... rows) throws Exception {
        assertThat(hub.post("cust_no;full_name;e_mail\n" + String.join("\n", rows) + "\n")
                        .statusCode())
                .isEqualTo(200);
    }

    /** The customer of each order, by the newest version that the subscriber has. */
    private Map<String, String> delivered() throws IOException {
        Map<String, String> customers = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        Path folder = home.resolve("orders");
        if (!Files.isDirectory(folder)) {
            return customers;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    String[] columns = line.split(",", -1);
                    long version = Long.parseLong(columns[2]);
                    if (versions.getOrDefault(columns[0], 0L) < version) {
                        versions.put(columns[0], version);
                        customers.put(columns[0], columns[1]);
                    }
                }
            }
        }
        return customers;
    }
}
