package dev.serai.match;

import dev.serai.definition.Problems;
import dev.serai.merge.MergeDefinition;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.Intake;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.Sensitivity;
import dev.serai.record.SourceRecord;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers of the tests: a schema, definitions, and short ways to write records. */
public final class Customers {

    public static final EntitySchema SCHEMA = new EntitySchema(
            "customer",
            List.of(
                    field("name", "person-name", ValueKind.TEXT),
                    field("email", "email", ValueKind.TEXT),
                    field("phone", "phone", ValueKind.TEXT),
                    field("birth_date", "date", ValueKind.DATE),
                    field("address.street", "text", ValueKind.TEXT),
                    field("address.city", "text", ValueKind.TEXT),
                    field("address.postcode", "text", ValueKind.TEXT),
                    field("credit_score", "number", ValueKind.NUMBER),
                    field("annual_spend", "money", ValueKind.NUMBER),
                    field("tags", "list", ValueKind.LIST)));

    public static final Map<String, BigDecimal> WEIGHTS =
            Map.of("acme", new BigDecimal(5), "globex", new BigDecimal(3), "initech", new BigDecimal(2));

    private static final UUID INTAKE = new UUID(1, 2);

    private Customers() {}

    private static CanonicalField field(String path, String type, ValueKind kind) {
        return new CanonicalField(FieldPath.of(path), type, kind, Sensitivity.NONE);
    }

    /** By e-mail, or by phone and name. */
    public static MatchDefinition matchDefinition() {
        Problems problems = new Problems();
        return MatchDefinition.read(
                        "customer.match.yaml",
                        "entity: customer\nsame_when: [[email], [phone, name]]\n",
                        SCHEMA,
                        problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    public static MergeDefinition mergeDefinition(String fields) {
        Problems problems = new Problems();
        return MergeDefinition.read(
                        "customer.merge.yaml", "entity: customer\nfields:\n" + fields, SCHEMA, WEIGHTS, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    public static MergeDefinition mergeDefinition() {
        return mergeDefinition("""
                  phone: { choose: weighted-vote, half_life: 180 days }
                  address: { choose: weighted-vote, together: true }
                  credit_score: { combine: weighted-mean }
                  annual_spend: { combine: weighted-sum, weights: { acme: 1, globex: 1, initech: 0.5 } }
                  tags: { combine: union }
                """);
    }

    /** Writes a record with values such as {@code "email=ada@example.org"}. */
    public static SourceRecord record(String partner, String key, long version, String... values) {
        CanonicalRecord.Builder content = CanonicalRecord.builder(SCHEMA);
        for (String value : values) {
            String[] parts = value.split("=", 2);
            ValueKind kind =
                    SCHEMA.field(SCHEMA.indexOf(parts[0]).orElseThrow()).kind();
            content.set(
                    parts[0],
                    switch (kind) {
                        case TEXT -> parts[1];
                        case NUMBER -> new BigDecimal(parts[1]);
                        case DATE -> LocalDate.parse(parts[1]);
                        case LIST -> List.of(parts[1].split(","));
                    });
        }
        return record(partner, key, version, content.build());
    }

    public static SourceRecord record(String partner, String key, long version, CanonicalRecord content) {
        ContentHash hash = ContentHash.of(CanonicalJson.write(content).getBytes(StandardCharsets.UTF_8));
        return new SourceRecord(
                new RecordKey(partner, "customer", key),
                new RecordVersion(version, hash),
                content,
                new Lineage(INTAKE, 1, "abc"));
    }

    public static Batch batch(List<SourceRecord> records) {
        String partner = records.isEmpty() ? "acme" : records.get(0).key().partner();
        Intake intake =
                new Intake(INTAKE, partner, partner + "/customers.in", "customer", "test", Instant.EPOCH, "abc");
        return new Batch(UUID.randomUUID(), intake, 0, records, List.of());
    }

    public static Batch batch(SourceRecord... records) {
        return batch(List.of(records));
    }
}
