package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.record.Batch;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partner and the entity that the mapping tests share. */
final class Acme {

    static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05Z");

    private static final String CUSTOMER = """
            entity: customer
            fields:
              name:         person-name
              email:        { type: email, personal: contact }
              phone:        { type: phone, personal: contact }
              birth_date:   { type: date, personal: sensitive }
              address:      { type: address, personal: contact }
              segment:      { type: choice, of: [consumer, business, public] }
              credit_score: { type: number, from: 300, to: 850 }
              annual_spend: { type: money, currency: CNY }
              tags:         { type: list }
            """;

    static final CanonicalEntity ENTITY = entity();

    private Acme() {}

    private static CanonicalEntity entity() {
        Problems problems = new Problems();
        Optional<CanonicalEntity> entity = CanonicalEntity.read(
                "canonical/customer.yaml", CUSTOMER, SemanticTypes.load().all(), problems);
        problems.throwIfErrors();
        return entity.orElseThrow();
    }

    static Optional<CanonicalEntity> entity(String name) {
        return name.equals("customer") ? Optional.of(ENTITY) : Optional.empty();
    }

    /** A mapping of customer with these lines after its name and entity. */
    static InboundMapping mapping(String lines) {
        Problems problems = new Problems();
        Optional<InboundMapping> mapping =
                InboundMappings.read("acme/customers.in.yaml", text(lines), Acme::entity, problems);
        problems.throwIfErrors();
        return mapping.orElseThrow();
    }

    static List<String> problems(String lines) {
        Problems problems = new Problems();
        assertThat(InboundMappings.read("acme/customers.in.yaml", text(lines), Acme::entity, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static String text(String lines) {
        return "mapping: acme/customers.in\nentity: customer\n" + lines;
    }

    static Result read(InboundMapping mapping, String source) {
        return read(mapping, source, StandardCharsets.UTF_8);
    }

    static Result read(InboundMapping mapping, String source, Charset charset) {
        return read(mapping, new ByteArrayInputStream(source.getBytes(charset)), 1_000);
    }

    static Result read(InboundMapping mapping, InputStream source, int batchSize) {
        try (BatchReader reader = mapping.read(source, intake(mapping), batchSize)) {
            return Result.of(reader);
        }
    }

    static Intake intake(InboundMapping mapping) {
        return new Intake(
                new UUID(7, 7), "acme", mapping.name(), "customer", "customers.csv", RECEIVED, mapping.revision());
    }

    /** All that came of one intake. */
    record Result(List<Batch> batches, IntakeTally tally) {

        static Result of(BatchReader reader) {
            List<Batch> batches = new ArrayList<>();
            reader.forEachRemaining(batches::add);
            return new Result(batches, reader.tally());
        }

        List<SourceRecord> records() {
            return batches.stream().flatMap(batch -> batch.records().stream()).toList();
        }

        List<RejectedRow> rejected() {
            return batches.stream().flatMap(batch -> batch.rejected().stream()).toList();
        }

        List<String> keys() {
            return records().stream().map(record -> record.key().sourceKey()).toList();
        }

        /** Row and code of every rejected row. */
        List<String> rejections() {
            return rejected().stream().map(row -> row.row() + " " + row.code()).toList();
        }

        @Nullable
        Object value(String field) {
            assertThat(rejected()).isEmpty();
            assertThat(records()).hasSize(1);
            return records().get(0).content().get(field);
        }
    }
}
