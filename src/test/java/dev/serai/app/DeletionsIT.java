package dev.serai.app;

import static dev.serai.app.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that delete and rows that bring back, through the whole hub to the subscriber, in whatever order they come. */
class DeletionsIT {

    private static final List<String> HISTORY = List.of(
            "U;1;10;Ada Lee;ada@example.com",
            "D;1;20;;",
            "U;1;30;Ada Lee;ada@example.com",
            "D;2;20;;",
            "U;2;10;Bob;b@example.com");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private TestHub hub;

    private long batches;

    @BeforeEach
    void prepare() throws IOException {
        hub = new TestHub(home);
        hub.edit(
                "mappings/acme/customers.in.yaml",
                "key: cust_no\n",
                "key: cust_no\nversion: changed\ndelete: { from: op, words: [D] }\ninvalid: keep\n");
        hub.edit(
                "mappings/globex/golden.out.yaml",
                "{ id: golden_id, mail: email }",
                "{ id: golden_id, mail: email, change: change, version: version }");
        hub.write("routes/partners/globex.camel.yaml", """
                - route:
                    id: globex-out
                    from:
                      uri: deliver:globex/golden
                      parameters: { delay: 100 }
                      steps: [{ to: "file:%s?fileName=${header.CamelMessageTimestamp}-${exchangeId}.csv" }]
                """.formatted(home.resolve("out")));
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aRowDeletesACustomerAndALaterOneBringsItBack() throws Exception {
        post("U;1;10;Ada Lee;ada@example.com");
        await(() -> held().containsValue("ada@example.com"));
        String first = List.copyOf(held().keySet()).get(0);

        assertThat(post("D;1;20;never read;never read")).contains("\"accepted\" : 1", "\"deleted\" : 1");
        await(() -> held().isEmpty() && delivered().containsKey(first));
        assertThat(golden()).isEmpty();
        assertThat(hub.sql().queryForList("SELECT content::text FROM source_record", String.class))
                .containsExactly("{}");

        post("U;1;15;Ada Old;old@example.com");
        post("U;1;30;Ada Lee;ada@example.com");
        await(() -> held().containsValue("ada@example.com"));
        assertThat(held()).hasSize(1).doesNotContainKey(first);
        assertThat(golden()).containsExactly("{\"name\":\"Ada Lee\",\"email\":\"ada@example.com\"}");
    }

    @Test
    void inWhateverOrderRowsComeTheNewestOfEachCounts() throws Exception {
        List<String> backwards = new ArrayList<>(HISTORY);
        java.util.Collections.reverse(backwards);
        for (String row : backwards) {
            post(row);
        }
        post(HISTORY.toArray(new String[0]));

        assertThat(golden()).containsExactly("{\"name\":\"Ada Lee\",\"email\":\"ada@example.com\"}");
        assertThat(hub.sql().queryForObject("SELECT count(*) FROM source_record WHERE golden_id = 0", Long.class))
                .isEqualTo(1);
        await(() -> held().size() == 1 && held().containsValue("ada@example.com"));
    }

    @Test
    void aKeptInvalidValueIsStoredMarkedAndBringsNobodyTogetherAndIsNotDelivered() throws Exception {
        assertThat(post("U;1;10;Ada Lee;one(at)example.org", "U;2;10;Bob Ray;one(at)example.org"))
                .contains("email: 2 values are not valid and were kept as they came, marked");

        await(() -> held().size() == 2);
        assertThat(held().values()).containsOnly("");
        assertThat(hub.sql().queryForList("SELECT content::text FROM source_record ORDER BY source_key", String.class))
                .containsExactly(
                        "{\"name\":\"Ada Lee\",\"!invalid\":{\"email\":\"one(at)example.org\"}}",
                        "{\"name\":\"Bob Ray\",\"!invalid\":{\"email\":\"one(at)example.org\"}}");
    }

    /** Gives the receipt, once the rows are golden. */
    private String post(String... rows) throws Exception {
        String receipt = hub.post("op;cust_no;changed;full_name;e_mail\n" + String.join("\n", rows) + "\n")
                .body();
        assertThat(receipt).contains("\"accepted\" : " + rows.length);
        batches++;
        await(() -> Long.valueOf(batches)
                .equals(hub.sql().queryForObject("SELECT count(*) FROM intake_batch", Long.class)));
        return receipt;
    }

    private List<String> golden() {
        return hub.sql()
                .queryForList("SELECT content::text FROM golden_record WHERE content IS NOT NULL", String.class);
    }

    /** The mail of each customer that the subscriber has, by golden id, without those that were removed. */
    private Map<String, String> held() throws IOException {
        Map<String, String> mails = new HashMap<>();
        delivered().forEach((id, columns) -> {
            if (!columns[2].equals("removed")) {
                mails.put(id, columns[1]);
            }
        });
        return mails;
    }

    /** The newest version of each customer that the subscriber was sent. */
    private Map<String, String[]> delivered() throws IOException {
        Map<String, String[]> newest = new HashMap<>();
        Path folder = home.resolve("out");
        if (!Files.isDirectory(folder)) {
            return newest;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    String[] columns = line.split(",", -1);
                    newest.merge(
                            columns[0],
                            columns,
                            (one, other) -> Long.parseLong(one[3]) > Long.parseLong(other[3]) ? one : other);
                }
            }
        }
        return newest;
    }
}
