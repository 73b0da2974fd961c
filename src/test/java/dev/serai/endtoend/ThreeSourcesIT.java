package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three partners, three protocols, 159 records that nobody here made: the whole hub, from what they send to what they get. */
class ThreeSourcesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** An entry with a number and an address but nobody's name: the watchlist's mapping rejects it. */
    private static final String NAMELESS = "watchlist/1021";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;

    private static Senzing sources;
    private static ThreePartnersHub hub;
    private static JsonNode restReceipt;

    @BeforeAll
    static void threePartnersSendAllTheyHave() throws Exception {
        sources = Senzing.beside();
        hub = new ThreePartnersHub(home);
        hub.dropOverSftp(sources.customersCsv());
        restReceipt = hub.post(sources.referenceNdjson());
        hub.amqp.publish(sources.watchlist());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(ThreeSourcesIT::allIsAccountedForAndDelivered);
    }

    @AfterAll
    static void stop() throws IOException {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void everyRecordIsInLineageOrInQuarantineAndInOneOnly() throws IOException {
        assertThat(sources.keys()).hasSize(159);
        Set<String> accounted = new TreeSet<>(hub.golden.lineage());
        assertThat(hub.golden.quarantined()).containsExactly(NAMELESS);
        assertThat(accounted.addAll(hub.golden.quarantined())).isTrue();
        assertThat(accounted).isEqualTo(sources.keys());
        assertThat(hub.golden.lineage()).hasSize(158);
    }

    @Test
    void everyPartnerGotItsReceipt() throws IOException {
        JsonNode file =
                JSON.readTree(Files.readString(only(hub.parts.sftpHome("crm").resolve("receipts"))));
        assertThat(file.path("accepted").asInt()).isEqualTo(120);
        assertThat(restReceipt.path("accepted").asInt()).isEqualTo(22);
        List<String> replies = hub.amqp.take("receipts");
        assertThat(replies).hasSize(17);
        assertThat(sum(replies, "accepted")).isEqualTo(16);
        assertThat(sum(replies, "rejected")).isEqualTo(1);
        assertThat(hub.amqp.take("dead")).isEmpty();
    }

    @Test
    void recordsOfSeveralPartnersCameTogether() {
        assertThat(hub.golden.customers()).hasSizeLessThan(159);
        Set<String> shared = new HashSet<>(hub.golden.saidBy("crm").keySet());
        shared.retainAll(hub.golden.saidBy("watchlist").keySet());
        assertThat(shared).isNotEmpty();
    }

    @Test
    void theFilesOfACsvSubscriberAddUpToItsGoldenView() throws IOException {
        HeldCustomers held = new HeldCustomers();
        for (Path file : filesOf(hub.parts.sftpHome("crm").resolve("out"))) {
            try (CSVParser csv = CSVParser.parse(
                    Files.readString(file),
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())) {
                csv.forEach(row -> held.apply(present(row.toMap())));
            }
        }
        Map<String, Map<String, String>> expected = new TreeMap<>();
        hub.golden
                .customers()
                .forEach((id, content) -> expected.put(
                        id,
                        fields(
                                content,
                                "name",
                                "company",
                                "email",
                                "phone",
                                "amount",
                                "categories",
                                "status",
                                "address.city")));
        assertThat(held.all()).isEqualTo(expected);
    }

    @Test
    void theMessagesOfAQueueSubscriberAddUpToItsGoldenView() throws IOException {
        HeldCustomers held = new HeldCustomers();
        for (String message : hub.amqp.take("out")) {
            for (JsonNode item : JSON.readTree(message)) {
                held.apply(RestSubscriber.fields(item));
            }
        }
        Map<String, Map<String, String>> expected = new TreeMap<>();
        hub.golden.customers().forEach((id, content) -> {
            List<String> categories = List.of(
                    String.valueOf(GoldenView.text(content, "categories")).split("\\|"));
            if (Stream.of("Fraud", "Sanctioned", "PEP").anyMatch(categories::contains)) {
                Map<String, String> fields = fields(content, "name", "status", "categories");
                String licence = GoldenView.text(content, "licence");
                held.all().getOrDefault(id, Map.of()).computeIfPresent("licence", (name, masked) -> {
                    assertThat(licence).endsWith(masked.substring(masked.length() - 4));
                    assertThat(masked).isNotEqualTo(licence);
                    fields.put("licence", masked);
                    return masked;
                });
                expected.put(id, fields);
            }
        });
        assertThat(expected).isNotEmpty();
        assertThat(held.all()).isEqualTo(expected);
    }

    @Test
    void aSubscriberThatWantsNoEchoHearsAllButWhatItSaidItself() {
        Map<String, Map<String, String>> held = hub.registry.held().all();
        Map<String, List<JsonNode>> own = hub.golden.saidBy("registry");
        Set<String> onlyOwn = hub.golden.ownedBy("registry");
        Map<String, JsonNode> people = new TreeMap<>(hub.golden.customers());
        people.values().removeIf(content -> !"person".equals(GoldenView.text(content, "kind")));

        assertThat(people.keySet()).containsAll(held.keySet());
        people.forEach((id, content) -> {
            if (!onlyOwn.contains(id)) {
                assertThat(held).containsKey(id);
                Map<String, String> got = held.get(id);
                for (String field : List.of("name", "categories")) {
                    assertThat(got.get(field))
                            .as("%s of %s", field, id)
                            .isIn(candidates(content, own.getOrDefault(id, List.of()), field));
                }
                assertThat(got).doesNotContainKeys("email", "phone", "birth_date");
            }
        });
    }

    private static int sum(List<String> receipts, String count) throws IOException {
        int sum = 0;
        for (String receipt : receipts) {
            sum += JSON.readTree(receipt).path(count).asInt();
        }
        return sum;
    }

    private static List<String> candidates(JsonNode content, List<JsonNode> own, String field) {
        String now = GoldenView.text(content, field);
        List<String> candidates = new ArrayList<>();
        candidates.add(now);
        boolean saidItself = own.stream().anyMatch(said -> now != null && now.equals(GoldenView.text(said, field)));
        if (saidItself) {
            candidates.add(null);
        }
        return candidates;
    }

    private static Map<String, String> fields(JsonNode content, String... paths) {
        Map<String, String> fields = new TreeMap<>();
        for (String path : paths) {
            String text = GoldenView.text(content, path);
            if (text != null) {
                fields.put(path.substring(path.indexOf('.') + 1), text);
            }
        }
        return fields;
    }

    private static Map<String, String> present(Map<String, String> row) {
        Map<String, String> present = new HashMap<>(row);
        present.values().removeIf(String::isEmpty);
        return present;
    }

    private static boolean allIsAccountedForAndDelivered() throws Exception {
        JsonNode now = hub.status();
        long rows = 0;
        for (JsonNode feed : now.path("feeds")) {
            rows += feed.path("accepted").asLong() + feed.path("rejected").asLong();
        }
        boolean settled = rows == 159 && !now.path("subscriptions").isEmpty();
        for (JsonNode subscription : now.path("subscriptions")) {
            settled &= subscription.path("lag").asLong() == 0
                    && subscription.path("retrying").asLong() == 0;
            assertThat(subscription.path("dead").asLong()).isZero();
        }
        return settled && hub.golden.rows("golden_version") > 0;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
