package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.app.TestHub;
import dev.serai.cli.CommandRun;
import dev.serai.exchange.ApiKeys;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hub for records of which it is known who is who: fed over REST, and learned, switched on and evaluated by the commands. */
final class KnownSetHub implements AutoCloseable {

    static final Path DATA = Path.of("../shared/data");

    private static final Pattern AS_THE_HUB_HAS_THEM =
            Pattern.compile("as the hub has them: pairs P ([0-9.]+) R ([0-9.]+) F1 ([0-9.]+);");

    private final TestHub hub;
    private final Path mappings;
    private final Map<String, String> keys = new HashMap<>();

    /** What a hub's customers are worth. */
    record Outcome(double precision, double recall, double f1) {}

    /**
     * @param entity the file {@code customer.yaml}
     * @param match the file {@code customer.match.yaml}, without a model
     */
    KnownSetHub(Path home, String entity, String match) throws IOException {
        this.hub = new TestHub(home);
        this.mappings = home.resolve("mappings");
        for (String file : new String[] {
            "mappings/globex/golden.out.yaml",
            "mappings/globex/partner.yaml",
            "routes/partners/globex.camel.yaml",
            "mappings/acme/customers.in.yaml",
            "mappings/acme/partner.yaml",
            "routes/partners/acme.camel.yaml"
        }) {
            hub.delete(file);
        }
        hub.write("mappings/canonical/customer.yaml", entity);
        hub.write("mappings/canonical/customer.match.yaml", match);
        hub.write("mappings/canonical/customer.merge.yaml", "entity: customer\n");
    }

    /** Adds a partner that posts to a feed. */
    KnownSetHub partner(String partner, String feed, String mapping) throws IOException {
        hub.write("mappings/" + partner + "/partner.yaml", """
                partner: %s
                name: %s
                weight: 1
                access: { api_key: "%s" }
                shares: [%s]
                """.formatted(
                        partner, partner, ApiKeys.hash(keyOf(partner)), feed));
        hub.write("mappings/" + partner + "/" + feed + ".yaml", mapping);
        hub.write("routes/partners/" + partner + ".camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: receive-rest
                    routeId: %s-in
                    parameters: [{ name: mapping, value: %s/%s }]
                """.formatted(partner, partner, feed));
        return this;
    }

    private String keyOf(String partner) {
        return keys.computeIfAbsent(partner, any -> ApiKeys.generate());
    }

    KnownSetHub start() {
        hub.start("--serai.matching.every=200ms");
        System.setProperty("serai.database.url", hub.databaseUrl());
        System.setProperty("serai.database.username", "postgres");
        return this;
    }

    /** Posts a file, and waits until each of its rows is in a customer. Returns how many were rejected. */
    int send(String mapping, String type, Path file) throws Exception {
        long before = matched();
        HttpRequest request = hub.request("/api/partners/" + mapping)
                .header("Authorization", "Bearer " + keyOf(mapping.substring(0, mapping.indexOf('/'))))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofFile(file))
                .build();
        String receipt = TestHub.http().send(request, BodyHandlers.ofString()).body();
        int accepted = new ObjectMapper().readTree(receipt).path("accepted").asInt();
        assertThat(accepted).as(receipt).isPositive();
        TestHub.await(() -> matched() == before + accepted);
        return new ObjectMapper().readTree(receipt).path("rejected").asInt();
    }

    private long matched() {
        return count("SELECT count(*) FROM source_record WHERE golden_id <> 0");
    }

    private long count(String sql) {
        Long count = hub.sql().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** Learns a model, switches it on, and waits until the customers follow it. */
    void learn() throws Exception {
        serai("learn", "customer", "--mappings", mappings.toString());
        Path match = mappings.resolve("canonical/customer.match.yaml");
        if (!Files.readString(match).contains("model:")) {
            Files.writeString(match, Files.readString(match) + "model: customer.match.model.yaml\n");
        }
        long epochs = count("SELECT max(number) FROM match_epoch");
        hub.reload();
        TestHub.await(() -> count("SELECT count(*) FROM match_epoch WHERE state = 'READY'") > 0);
        assertThat(serai("rematch", "customer", "--apply")).contains("asked for");
        TestHub.await(() -> count("SELECT count(*) FROM match_epoch WHERE state = 'LIVE' AND number > " + epochs) > 0);
        TestHub.await(() -> count("SELECT count(*) FROM match_epoch WHERE swept < unswept_until") == 0);
    }

    private static String serai(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    /** @param truth a customer by partner and key, such as {@code acme/17} */
    Outcome evaluate(Map<String, String> truth) throws IOException {
        StringBuilder csv = new StringBuilder("partner,key,customer\n");
        truth.forEach((record, customer) -> csv.append(record.replace('/', ','))
                .append(',')
                .append(customer)
                .append('\n'));
        Path file = Files.writeString(mappings.resolveSibling("truth.csv"), csv);
        String out = serai("evaluate", "customer", "--truth", file.toString(), "--mappings", mappings.toString());
        Matcher found = AS_THE_HUB_HAS_THEM.matcher(out);
        assertThat(found.find()).as(out).isTrue();
        return new Outcome(
                Double.parseDouble(found.group(1)),
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)));
    }

    /** The customer of each record, by its partner and key. */
    Map<String, Long> customers() {
        Map<String, Long> customers = new TreeMap<>();
        hub.sql()
                .query(
                        "SELECT partner || '/' || source_key, golden_id FROM source_record WHERE golden_id <> 0",
                        row -> {
                            customers.put(row.getString(1), row.getLong(2));
                        });
        return customers;
    }

    @Override
    public void close() {
        System.clearProperty("serai.database.url");
        System.clearProperty("serai.database.username");
        hub.close();
    }
}
