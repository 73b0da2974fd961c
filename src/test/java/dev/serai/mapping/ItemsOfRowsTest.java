package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.function.SemanticTypes;
import dev.serai.record.Batch;
import dev.serai.record.RejectedRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Lists in a row whose items make records each: how they are read, and what bounds them. */
class ItemsOfRowsTest {

    @Test
    void anObjectInPlaceOfAListIsOneItemAndAnythingElseIsRefused() {
        Acme.Result result = Shop.read(
                Shop.SHOP,
                "{\"no\": 1, \"changed_at\": 5, \"orders\": {\"number\": \"A\", \"total\": 1}}",
                "{\"no\": 2, \"changed_at\": 5, \"orders\": \"none\"}",
                "{\"no\": 3, \"changed_at\": 5, \"orders\": [\"none\"]}",
                "{\"no\": 4, \"changed_at\": 5, \"orders\": [{\"number\": \"B\", \"total\": 1}], \"orders\": []}",
                "{\"no\": 5, \"changed_at\": 5, \"orders\": [{\"number\": \"C\", \"total\": 1}], \"orders\": [{}]}");

        assertThat(Shop.shown(result))
                .containsExactly("1 customer 1 ", "4 customer 4 ", "1 transaction A 1||1", "4 transaction B 4||1");
        assertThat(result.rejections()).containsExactly("2 not-a-list", "3 not-an-object", "5 repeated-key");
    }

    private static final String LINES = """
            records:
              - entity: transaction
                each: orders[].lines[]
                when: "source['orders[].lines[].state'] != 'draft'"
                key: [no, "orders[].number", "orders[].lines[].pos"]
                fields:
                  customer: no
                  product: orders[].lines[].product
                  amount: { compute: "number(source['orders[].lines[].price']) * 2" }
                  tags: orders[*].number
            """;

    @Test
    void listsWithinListsKnowWhatTheyLieIn() {
        Acme.Result result = Shop.read(
                "source: { format: ndjson }\n" + LINES,
                "{\"no\": 1, \"orders\": [{\"lines\": [{\"pos\": 1, \"product\": \"tea\", \"price\": 2, \"state\": \"ok\"},"
                        + " {\"pos\": 2, \"state\": \"draft\"}], \"number\": \"A\"},"
                        + " {\"number\": \"B\", \"lines\": [{\"pos\": 1, \"price\": 3, \"state\": \"ok\"}]}]}",
                "{\"no\": 2, \"orders\": [{\"number\": \"C\"}, {\"number\": \"D\", \"lines\":"
                        + " [{\"pos\": 1, \"price\": 1, \"state\": \"ok\"},"
                        + " {\"pos\": 2, \"price\": \"x\", \"state\": \"ok\"}]}]}");

        assertThat(Shop.shown(result))
                .containsExactly(
                        "1 transaction 1/A/1 1||4|tea|A, B".replace("A, B", SemanticTypes.textOf(List.of("A", "B"))),
                        "1 transaction 1/B/1 1||6||A, B".replace("A, B", SemanticTypes.textOf(List.of("A", "B"))));
        assertThat(result.rejected().get(0).field()).isEqualTo("orders[1].lines[1]");
        assertThat(result.rejected().get(0).reason()).startsWith("amount: ");
    }

    @Test
    void xmlAndRowsThatAreStructuredAlreadySayTheSame() {
        String xml = """
                source: { format: xml, records: all/customer }
                records:
                  - { entity: customer, key: "@no", fields: { name: name, tags: order/@number } }
                  - entity: transaction
                    each: order[]
                    key: order[]/@number
                    fields: { customer: "@no", amount: "order[]/total", product: "order[0]/total" }
                """;
        assertThat(Shop.shown(Shop.read(
                        xml,
                        "<all><customer no='1'><order number='A'><total>3</total></order><name>Ada Lee</name>",
                        "<order number='B'><total>4</total></order></customer></all>")))
                .containsExactly(
                        "1 customer 1 Ada Lee||||||||||||" + SemanticTypes.textOf(List.of("A", "B")),
                        "1 transaction A 1||3|3",
                        "1 transaction B 1||4|3");

        List<Map<String, Object>> rows = List.of(Map.of(
                "no",
                1,
                "orders",
                List.of(
                        Map.of("number", "A", "lines", List.of(Map.of("pos", 1, "price", 2, "state", "ok"))),
                        Map.of("number", "B", "lines", Map.of("pos", 2, "price", 3, "state", "ok")))));
        InboundMapping lines = Shop.mapping("source: { format: json }\n" + LINES);
        try (BatchReader reader = lines.readRows(rows.iterator(), Acme.intake(lines), 10)) {
            assertThat(Acme.Result.of(reader).keys()).containsExactly("1/A/1", "1/B/2");
        }
    }

    @Test
    void aRowOfTooManyItemsIsRefusedAndTheNextGoesOn() {
        String many = "{\"no\": 1, \"changed_at\": 1, \"orders\": [" + "{},".repeat(RowItems.MOST) + "{}]}";

        Acme.Result result = Shop.read(Shop.SHOP, many, "{\"no\": 2, \"changed_at\": 1}");

        assertThat(result.rejections()).containsExactly("1 too-many-items");
        assertThat(result.keys()).containsExactly("2");
    }

    @Test
    void copiesOfALargeValueOfTheRowAreBounded() {
        String large = """
                source: { format: ndjson }
                records:
                  - { entity: transaction, each: "o[]", key: "o[].n", fields: { product: text } }
                """;
        String items =
                IntStream.range(0, 1_000).mapToObj(n -> "{\"n\": " + n + "}").collect(Collectors.joining(","));

        assertThat(Shop.read(large, "{\"text\": \"" + "x".repeat(900_000) + "\", \"o\": [" + items + "]}")
                        .rejections())
                .containsExactly("1 too-many-records");
    }

    @Test
    void aBatchIsFullByItsOrdersToo() {
        String orders = IntStream.range(0, 60)
                .mapToObj(n -> "{\"number\": %s" + n + ", \"total\": 1}")
                .collect(Collectors.joining(","));
        List<String> rows = new ArrayList<>();
        for (int no = 1; no <= 5; no++) {
            rows.add("{\"no\": " + no + ", \"changed_at\": 1, \"orders\": [" + orders.replace("%s", no + "0") + "]}");
        }
        InboundMapping mapping = Shop.mapping(Shop.SHOP);

        Acme.Result result = Acme.read(
                mapping, new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)), 100);

        assertThat(result.batches()).extracting(batch -> batch.records().size()).containsExactly(2, 120, 2, 120, 1, 60);
        assertThat(result.batches()).extracting(Batch::accepted).containsExactly(2, 0, 2, 0, 1, 0);
    }

    @Provide
    Arbitrary<String> rows() {
        Arbitrary<String> order = Combinators.combine(
                        Arbitraries.of("\"A\"", "\"B\"", "\"C\"", "null", "{}"),
                        Arbitraries.of("1", "\"x\"", "null", "[1]", "2.5"))
                .as((number, total) -> "{\"number\": " + number + ", \"total\": " + total + "}");
        Arbitrary<String> orders = Arbitraries.oneOf(
                order.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"),
                order,
                Arbitraries.of("null", "7", "[null]"));
        return Combinators.combine(Arbitraries.of("1", "2", "null"), orders)
                .as((no, list) -> "{\"no\": " + no + ", \"changed_at\": 1, \"orders\": " + list + "}");
    }

    @Property(tries = 300)
    void everyRowIsAcceptedOrRejectedWhole(@ForAll List<@From("rows") String> rows) {
        InboundMapping mapping = Shop.mapping(Shop.SHOP);
        byte[] source = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);

        Acme.Result result = Acme.read(mapping, new ByteArrayInputStream(source), 3);

        assertThat(result.tally().accepted() + result.tally().rejected()).isEqualTo(rows.size());
        assertThat(result.batches().stream().mapToLong(Batch::accepted).sum())
                .isEqualTo(result.tally().accepted());
        List<Long> lost = result.rejected().stream().map(RejectedRow::row).toList();
        List<Long> kept = result.records().stream()
                .map(record -> record.lineage().row())
                .distinct()
                .toList();
        assertThat(lost).doesNotHaveDuplicates().noneMatch(kept::contains);
        assertThat(kept).hasSize((int) result.tally().accepted());
    }
}
