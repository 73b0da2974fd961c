package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A customer that brings its orders, as the tests of rows with several records share it. */
final class Shop {

    static final String SHOP = """
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

    static final CanonicalEntity TRANSACTION = transaction();

    static CanonicalEntity transaction() {
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

    static Optional<CanonicalEntity> entity(String name) {
        return name.equals("transaction") ? Optional.of(TRANSACTION) : Acme.entity(name);
    }

    static InboundMapping mapping(String lines) {
        Problems problems = new Problems();
        Optional<InboundMapping> mapping =
                InboundMappings.read("acme/shop.in.yaml", "mapping: acme/shop.in\n" + lines, Shop::entity, problems);
        problems.throwIfErrors();
        return mapping.orElseThrow();
    }

    static List<String> problems(String lines) {
        Problems problems = new Problems();
        assertThat(InboundMappings.read("acme/shop.in.yaml", "mapping: acme/shop.in\n" + lines, Shop::entity, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    static Acme.Result read(String mapping, String... rows) {
        return Acme.read(mapping(mapping), String.join("\n", rows));
    }

    static List<String> shown(Acme.Result result) {
        return result.records().stream().map(Shop::shown).toList();
    }

    static String shown(SourceRecord record) {
        String values = record.content().schema().fields().stream()
                .map(field -> record.content().get(field.path().text()))
                .map(value -> value == null ? "" : SemanticTypes.textOf(value))
                .collect(Collectors.joining("|"));
        return record.lineage().row() + " " + record.key().entity() + " "
                + record.key().sourceKey() + " "
                + values.replaceAll("\\|+$", "").replaceAll("\\.00|(?<=\\.\\d)0", "");
    }

    private Shop() {}
}
