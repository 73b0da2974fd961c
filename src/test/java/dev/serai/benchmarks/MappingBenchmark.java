package dev.serai.benchmarks;

import dev.serai.definition.Problems;
import dev.serai.function.SemanticTypes;
import dev.serai.mapping.BatchReader;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.mapping.InboundMappings;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Prints how many rows a second one thread maps, hashing included: {@code MappingBenchmark file.csv [seconds]}. The file has the
 * columns customer_id, first_name, last_name, email, phone, birth_date, country, city, updated_at and balance.
 */
public final class MappingBenchmark {

    private static final String CUSTOMER = """
            entity: customer
            fields:
              name:       { type: person-name }
              email:      { type: email, personal: contact }
              phone:      { type: phone, personal: contact }
              birth_date: { type: date, personal: sensitive }
              address:    { type: address, personal: contact }
              balance:    { type: money, currency: EUR }
            """;
    private static final String MAPPING = """
            mapping: acme/customers.in
            entity: customer
            source: { format: csv }
            key: customer_id
            version: updated_at
            invalid: drop
            fields:
              name:       { join: [first_name, last_name] }
              email:      email
              phone:      phone
              birth_date: birth_date
              address:    { city: city, country: country }
              balance:    balance
            reject:
              - when: "!has(email) && !has(phone)"
                code: unreachable
                reason: neither a valid e-mail nor a valid phone number
            """;

    private MappingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        byte[] file = Files.readAllBytes(Path.of(arguments[0]));
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20;
        InboundMapping mapping = mapping();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            long start = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            IntakeTally tally = run(mapping, file);
            double elapsed = (System.nanoTime() - start) / 1e9;
            double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
            long rows = tally.accepted() + tally.rejected();
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %,d rejected, %,.0f rows/s, %,.0f rows a second of processor time%n",
                    rows,
                    tally.rejected(),
                    rows / elapsed,
                    rows / busy);
        }
    }

    private static InboundMapping mapping() {
        Problems problems = new Problems();
        Optional<CanonicalEntity> customer = CanonicalEntity.read(
                "canonical/customer.yaml", CUSTOMER, SemanticTypes.load().all(), problems);
        Optional<InboundMapping> mapping =
                InboundMappings.read("acme/customers.in.yaml", MAPPING, name -> customer, problems);
        problems.throwIfErrors();
        return mapping.orElseThrow();
    }

    private static IntakeTally run(InboundMapping mapping, byte[] file) {
        Intake intake = new Intake(
                new UUID(0, 1), "acme", mapping.name(), "customer", "bench", Instant.EPOCH, mapping.revision());
        try (BatchReader batches = mapping.read(new ByteArrayInputStream(file), intake, 1_000)) {
            batches.forEachRemaining(batch -> {});
            return batches.tally();
        }
    }
}
