package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.record.Batch;
import dev.serai.record.RejectedRow;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that becomes several records, of one entity or of several. */
class SeveralRecordsTest {

    @Test
    void aCustomerBringsItsOrdersAndEachNamesIt() {
        Acme.Result result = Shop.read(
                Shop.SHOP,
                "{\"no\": 1, \"name\": \"Ada Lee\", \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 10},"
                        + " {\"total\": \"7.5\", \"number\": \"B\", \"day\": \"2026-01-02\"}]}",
                "{\"orders\": [{\"number\": \"C\", \"total\": 1}], \"no\": 2, \"changed_at\": 6}");

        assertThat(Shop.shown(result))
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
        Acme.Result result = Shop.read(
                Shop.SHOP,
                "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": 1}]}",
                "{\"no\": 2}");

        assertThat(result.batches()).extracting(Batch::entity).containsExactly("customer", "transaction");
        assertThat(result.batches()).extracting(Batch::sequence).containsExactly(0, 1);
        assertThat(result.batches()).extracting(Batch::accepted).containsExactly(1, 0);
        assertThat(result.batches()).extracting(Batch::rows).containsExactly(2, 0);
        assertThat(result.batches()).extracting(Batch::id).doesNotHaveDuplicates();
    }

    @Test
    void theSameInputGivesTheSameBatchesAndOtherOrdersGiveAnotherBatchOfOrdersOnly() {
        String row = "{\"no\": 1, \"changed_at\": 5, \"orders\": [{\"number\": \"A\", \"total\": %s}]}";
        List<Batch> first = Shop.read(Shop.SHOP, row.formatted(1)).batches();
        List<Batch> again = Shop.read(Shop.SHOP, row.formatted(1)).batches();
        List<Batch> other = Shop.read(Shop.SHOP, row.formatted(2)).batches();

        assertThat(again)
                .extracting(Batch::id)
                .isEqualTo(first.stream().map(Batch::id).toList());
        assertThat(other.get(0).id()).isEqualTo(first.get(0).id());
        assertThat(other.get(1).id()).isNotEqualTo(first.get(1).id());
    }

    @Test
    void oneBadOrderRejectsTheRowWholeAndIsNamed() {
        Acme.Result result = Shop.read(
                Shop.SHOP,
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
        assertThat(Shop.shown(result)).containsExactly("5 customer 5 ");
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void twoOrdersWithOneKeyInOneRowAreRejectedAsOneWouldBeLost() {
        Acme.Result result = Shop.read(
                Shop.SHOP,
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
        Acme.Result result =
                Shop.read(orders, "{\"no\": 1, \"orders\": []}", "{\"no\": 2, \"orders\": [{\"number\": 7}]}");

        assertThat(result.rejections()).containsExactly("1 no-record");
        assertThat(Shop.shown(result)).containsExactly("2 transaction 7 2");
    }

    @Test
    void aFlatRowCarriesCustomerAndOrderSideBySide() {
        String flat = """
                source: { format: csv }
                records:
                  - { entity: customer, key: cust, fields: { name: name } }
                  - { entity: transaction, when: "has(source.order)", key: order, fields: { customer: cust, amount: total } }
                """;
        assertThat(Shop.shown(
                        Shop.read(flat, "cust,name,order,total", "1,Ada Lee,A,5", "1,Ada Lee,B,6", "2,Bob Ray, ,")))
                .containsExactly(
                        "1 customer 1 Ada Lee",
                        "2 customer 1 Ada Lee",
                        "3 customer 2 Bob Ray",
                        "1 transaction A 1||5",
                        "2 transaction B 1||6");
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        assertThat(Shop.problems("""
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
                        "acme/shop.in.yaml:6:34: 'each' is the way from the row to a list, and ends in []: write"
                                + " orders[]",
                        "acme/shop.in.yaml:7:57: 'when' knows the source alone: a record that is not made yet has no field 'email'",
                        "acme/shop.in.yaml:8:46: 'a[].b[].c' is of one item of a list, and this record is not made of each: it"
                                + " needs 'each: a[].b[]', or write a[*].b[*] for all items together",
                        "acme/shop.in.yaml:8:69: transaction has no field 'customr' (did you mean 'customer'?)");
        assertThat(Shop.problems("""
                        source: { format: csv }
                        records:
                          - { entity: customer, key: no, fields: { name: n } }
                          - { entity: customer, key: m, version: v, fields: { name: n } }
                        """))
                .containsExactly(
                        "acme/shop.in.yaml:5:5: either all records of 'customer' have a 'version', or none of them has");
        assertThat(Shop.problems("""
                        source: { format: csv }
                        records:
                          - { entity: transaction, each: "o[]", key: no, fields: { customer: n } }
                        """))
                .containsExactly(
                        "acme/shop.in.yaml:4:34: 'each' needs a format with lists, json, ndjson or xml; without it a row makes"
                                + " one such record");
        assertThat(Shop.problems("source: { format: csv }\nrecords: []\n"))
                .containsExactly("acme/shop.in.yaml:3:1: 'records' names at least one record that a row becomes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "\"orders[*]\"", "\"orders[0]\""})
    void aListWithoutItsMarkIsOneErrorWithItsRemedy(String each) {
        Problems problems = new Problems();
        String text = """
                mapping: acme/shop.in
                source: { format: json }
                records:
                  - { entity: customer, key: no, fields: { name: name } }
                  - entity: transaction
                    each: %s
                    when: "source['orders[].state'] != 'draft'"
                    key: orders[].number
                    fields: { customer: no, amount: "orders[].total", product: "orders[].lines[0].sku" }
                """.formatted(each);

        InboundMappings.read("acme/shop.in.yaml", text, Shop::entity, problems);

        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "acme/shop.in.yaml:6:11: 'each' is the way from the row to a list, and ends in []: write"
                                + " orders[]");
    }
}
