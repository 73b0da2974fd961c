package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.record.Batch;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row that becomes several records, of one entity or of several. */
class SeveralRecordsTest {

    private static final String SHOP = """
            source: { format: ndjson }
            version: { from: changed_at }
            records:
              - entity: customer
                key: no
                fields: { name: name, email: mail }
              - entity: transaction
                each: orders[]
                key: orders[].number
                fields: { customer: no, happened_on: "orders[].day", amount: "orders[].total" }
                required: [amount]
            """;

    private static final CanonicalEntity TRANSACTION = transaction();

    private static CanonicalEntity transaction() {
        Problems problems = new Problems();
        Optional<CanonicalEntity> entity = CanonicalEntity.read(
                "canonical/transaction.yaml", """
                entity: transaction
                fields:
                  customer: { type: reference, to: customer }
                  happened_on: { type: date }
                  amount: { type: money, currency: CNY }
                  product: { type: text }
                  tags: { type: list }
                """, SemanticTypes.load().all(), problems);
        problems.throwIfErrors();
        return entity.orElseThrow();
    }

    private static Optional<CanonicalEntity> entity(String name) {
        return name.equals("transaction") ? Optional.of(TRANSACTION) : Acme.entity(name);
    }

    private static InboundMapping mapping(String lines) {
        Problems problems = new Problems();
        Optional<InboundMapping> mapping = InboundMappings.read(
                "acme/shop.in.yaml", "mapping: acme/shop.in\n" + lines, SeveralRecordsTest::entity, problems);
        problems.throwIfErrors();
        return mapping.orElseThrow();
    }

    private static List<String> problems(String lines) {
        Problems problems = new Problems();
        assertThat(InboundMappings.read(
                        "acme/shop.in.yaml", "mapping: acme/shop.in\n" + lines, SeveralRecordsTest::entity, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static Acme.Result read(String mapping, String... rows) {
        return Acme.read(mapping(mapping), String.join("\n", rows));
    }

    private static List<String> shown(Acme.Result result) {
        return result.records().stream().map(SeveralRecordsTest::shown).toList();
    }

    private static String shown(SourceRecord record) {
        String values = record.content().schema().fields().stream()
                .map(field -> record.content().get(field.path().text()))
                .map(value -> value == null ? "" : SemanticTypes.textOf(value))
                .collect(Collectors.joining("|"));
        return record.lineage().row() + " " + record.key().entity() + " "
                + record.key().sourceKey() + " "
                + values.replaceAll("\\|+$", "").replaceAll("\\.00|(?<=\\.\\d)0", "");
    }

    @Test
    void aCustomerBringsItsOrdersAndEachNamesIt() {
        Acme.Result result = read(
                SHOP,
                "{\"no\": 1, \"name\": \"Ada Lee\", \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 10},"
                        + " {\"total\": \"7.5\", \"number\": \"B\", \"day\": \"2026-01-02\"}]}",
                "{\"orders\": [{\"number\": \"C\", \"total\": 1}], \"no\": 2, \"changed_at\": 6}");

        assertThat(shown(result))
                .containsExactly(
                        "1 customer 1 Ada Lee",
                        "2 customer 2 ",
                        "1 transaction A 1||10",
                        "1 transaction B 1|2026-01-02|7.5",
                        "2 transaction C 2||1");
        assertThat(result.records())
                .extracting(record -> record.version().number())
                .containsExactly(5L, 6L, 5L, 5L, 6L);
        assertThat(result.tally().accepted()).isEqualTo(2);
    }

    @Test
    void eachEntityHasABatchOfItsOwnAndTheFirstCountsTheRows() {
        Acme.Result result = read(
                SHOP, "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 1}]}", "{\"no\": 2}");

        assertThat(result.batches()).extracting(Batch::entity).containsExactly("customer", "transaction");
        assertThat(result.batches()).extracting(Batch::sequence).containsExactly(0, 1);
        assertThat(result.batches()).extracting(Batch::accepted).containsExactly(1, 0);
        assertThat(result.batches()).extracting(Batch::rows).containsExactly(2, 0);
        assertThat(result.batches()).extracting(Batch::id).doesNotHaveDuplicates();
    }

    @Test
    void theSameInputGivesTheSameBatchesAndOtherOrdersGiveAnotherBatchOfOrdersOnly() {
        String row = "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": %s}]}";
        List<Batch> first = read(SHOP, row.formatted(1)).batches();
        List<Batch> again = read(SHOP, row.formatted(1)).batches();
        List<Batch> other = read(SHOP, row.formatted(2)).batches();

        assertThat(again)
                .extracting(Batch::id)
                .isEqualTo(first.stream().map(Batch::id).toList());
        assertThat(other.get(0).id()).isEqualTo(first.get(0).id());
        assertThat(other.get(1).id()).isNotEqualTo(first.get(1).id());
    }

    @Test
    void oneBadOrderRejectsTheRowWholeAndIsNamed() {
        Acme.Result result = read(
                SHOP,
                "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 1},"
                        + " {\"number\": \"B\", \"total\": \"x\"}]}",
                "{\"no\": 2, \"changed_at\": 5, \"orders\": [{\"number\": \"C\"}]}",
                "{\"no\": 3, \"changed_at\": 5, \"orders\": [null, {\"total\": 1}]}",
                "{\"no\": 4, \"changed_at\": 5, \"orders\": [{\"number\": \"D\", \"total\": {}}]}",
                "{\"no\": 5, \"changed_at\": 5}");

        assertThat(result.rejected())
                .extracting(RejectedRow::row, RejectedRow::sourceKey, RejectedRow::field, RejectedRow::code)
                .containsExactly(
                        tuple(1L, "1", "orders[1].total", "invalid-money"),
                        tuple(2L, "2", "orders[0]", "missing-value"),
                        tuple(3L, "3", "orders[1].number", "missing-key"),
                        tuple(4L, null, "orders[0].total", "not-a-single-value"));
        assertThat(result.rejected().get(1).reason()).startsWith("amount: ");
        assertThat(shown(result)).containsExactly("5 customer 5 ");
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void twoOrdersWithOneKeyInOneRowAreRejectedAsOneWouldBeLost() {
        Acme.Result result = read(
                SHOP,
                "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 1},"
                        + " {\"number\": \"A\", \"total\": 2}]}");

        assertThat(result.rejections()).containsExactly("1 repeated-record");
        assertThat(result.rejected().get(0).field()).isEqualTo("orders[1].number");
    }

    @Test
    void aRowThatGivesNoRecordIsRejected() {
        String orders = """
                source: { format: ndjson }
                records:
                  - { entity: transaction, each: "orders[]", key: "orders[].number", fields: { customer: no } }
                """;
        Acme.Result result = read(orders, "{\"no\": 1, \"orders\": []}", "{\"no\": 2, \"orders\": [{\"number\": 7}]}");

        assertThat(result.rejections()).containsExactly("1 no-record");
        assertThat(shown(result)).containsExactly("2 transaction 7 2");
    }

    @Test
    void anObjectInPlaceOfAListIsOneItemAndAnythingElseIsRefused() {
        Acme.Result result = read(
                SHOP,
                "{\"no\": 1, \"changed_at\": 5, \"orders\": {\"number\": \"A\", \"total\": 1}}",
                "{\"no\": 2, \"changed_at\": 5, \"orders\": \"none\"}",
                "{\"no\": 3, \"changed_at\": 5, \"orders\": [\"none\"]}",
                "{\"no\": 4, \"changed_at\": 5, \"orders\": [{\"number\": \"B\", \"total\": 1}], \"orders\": []}",
                "{\"no\": 5, \"changed_at\": 5, \"orders\": [{\"number\": \"C\", \"total\": 1}], \"orders\": [{}]}");

        assertThat(shown(result))
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
        Acme.Result result = read(
                "source: { format: ndjson }\n" + LINES,
                "{\"no\": 1, \"orders\": [{\"lines\": [{\"pos\": 1, \"product\": \"tea\", \"price\": 2, \"state\": \"ok\"},"
                        + " {\"pos\": 2, \"state\": \"draft\"}], \"number\": \"A\"},"
                        + " {\"number\": \"B\", \"lines\": [{\"pos\": 1, \"price\": 3, \"state\": \"ok\"}]}]}",
                "{\"no\": 2, \"orders\": [{\"number\": \"C\"}, {\"number\": \"D\", \"lines\":"
                        + " [{\"pos\": 1, \"price\": 1, \"state\": \"ok\"},"
                        + " {\"pos\": 2, \"price\": \"x\", \"state\": \"ok\"}]}]}");

        assertThat(shown(result))
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
        assertThat(shown(read(
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
        InboundMapping lines = mapping("source: { format: json }\n" + LINES);
        try (BatchReader reader = lines.readRows(rows.iterator(), Acme.intake(lines), 10)) {
            assertThat(Acme.Result.of(reader).keys()).containsExactly("1/A/1", "1/B/2");
        }
    }

    @Test
    void aFlatRowCarriesCustomerAndOrderSideBySide() {
        String flat = """
                source: { format: csv }
                records:
                  - { entity: customer, key: cust, fields: { name: name } }
                  - { entity: transaction, when: "has(source.order)", key: order, fields: { customer: cust, amount: total } }
                """;
        assertThat(shown(read(flat, "cust,name,order,total", "1,Ada Lee,A,5", "1,Ada Lee,B,6", "2,Bob Ray, ,")))
                .containsExactly(
                        "1 customer 1 Ada Lee",
                        "2 customer 1 Ada Lee",
                        "3 customer 2 Bob Ray",
                        "1 transaction A 1||5",
                        "2 transaction B 1||6");
    }

    @Test
    void aRowOfTooManyItemsIsRefusedAndTheNextGoesOn() {
        String many = "{\"no\": 1, \"changed_at\": 1, \"orders\": [" + "{},".repeat(RowItems.MOST) + "{}]}";

        Acme.Result result = read(SHOP, many, "{\"no\": 2, \"changed_at\": 1}");

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

        assertThat(read(large, "{\"text\": \"" + "x".repeat(900_000) + "\", \"o\": [" + items + "]}")
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
        InboundMapping mapping = mapping(SHOP);

        Acme.Result result = Acme.read(
                mapping, new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)), 100);

        assertThat(result.batches()).extracting(batch -> batch.records().size()).containsExactly(2, 120, 2, 120, 1, 60);
        assertThat(result.batches()).extracting(Batch::accepted).containsExactly(2, 0, 2, 0, 1, 0);
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        assertThat(problems("""
                        source: { format: ndjson }
                        entity: customer
                        records:
                          - { entity: customer, key: no, fields: { name: "orders[].name" } }
                          - { entity: transaction, each: orders, key: no, fields: { customer: no } }
                          - { entity: customer, key: no, version: v, when: "has(email)", fields: { name: n } }
                          - { entity: transaction, each: "a[]", key: "a[].b[].c", fields: { customr: no } }
                        """))
                .containsExactlyInAnyOrder(
                        "acme/shop.in.yaml:3:1: 'entity' stands in each of 'records', not beside it",
                        "acme/shop.in.yaml:5:50: 'orders[].name' is of one item of a list, and this record is not made of each:"
                                + " it needs 'each: orders[]', or write orders[*] for all items together",
                        "acme/shop.in.yaml:6:34: 'each' is the way from the row to a list, and ends in []: orders[], or"
                                + " order.lines[]",
                        "acme/shop.in.yaml:7:57: 'when' knows the source alone: a record that is not made yet has no field 'email'",
                        "acme/shop.in.yaml:8:46: 'a[].b[].c' is of one item of a list, and this record is not made of each: it"
                                + " needs 'each: a[].b[]', or write a[*].b[*] for all items together",
                        "acme/shop.in.yaml:8:69: transaction has no field 'customr' (did you mean 'customer'?)");
        assertThat(problems("""
                        source: { format: csv }
                        records:
                          - { entity: customer, key: no, fields: { name: n } }
                          - { entity: customer, key: m, version: v, fields: { name: n } }
                        """))
                .containsExactly(
                        "acme/shop.in.yaml:5:5: either all records of 'customer' have a 'version', or none of them has");
        assertThat(problems("""
                        source: { format: csv }
                        records:
                          - { entity: transaction, each: "o[]", key: no, fields: { customer: n } }
                        """))
                .containsExactly(
                        "acme/shop.in.yaml:4:34: 'each' needs a format with lists, json, ndjson or xml; without it a row makes"
                                + " one such record");
        assertThat(problems("source: { format: csv }\nrecords: []\n"))
                .containsExactly("acme/shop.in.yaml:3:1: 'records' names at least one record that a row becomes");
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
        InboundMapping mapping = mapping(SHOP);
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
