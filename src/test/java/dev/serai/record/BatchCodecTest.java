package dev.serai.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchCodecTest {

    private static final Intake DROP = new Intake(
            new UUID(1, 2),
            "acme",
            "acme/customers.in",
            "customer",
            "c.csv",
            Instant.parse("2026-01-02T03:04:05Z"),
            "rev1");

    private final BatchCodec codec = new BatchCodec(entity -> TestSchemas.CUSTOMER);

    @Test
    void aBatchComesBackEqual() {
        Batch batch = new Batch(
                new UUID(3, 4),
                DROP,
                7,
                List.of(record("17", 5), record("18", Long.MIN_VALUE)),
                List.of(
                        new RejectedRow(3, "19", "dob", "invalid-date", "is not a date", "19;\"x\";\u0001"),
                        new RejectedRow(4, null, null, "missing-key", "has no key", "")));

        assertThat(codec.decode(codec.encode(batch))).isEqualTo(batch);
    }

    @Test
    void aBatchOfAnotherEntityThatCountsNoRowsComesBackEqual() {
        SourceRecord order = new SourceRecord(
                new RecordKey("acme", "transaction", "A-1"),
                record("17", 5).version(),
                record("17", 5).content(),
                new Lineage(DROP.id(), 1, DROP.revision()));
        Batch batch = new Batch(new UUID(3, 4), DROP, 1, "transaction", 0, List.of(order, order), List.of());

        assertThat(codec.decode(codec.encode(batch))).isEqualTo(batch);
        assertThat(batch.rows()).isZero();
    }

    @Test
    void anEmptyBatchComesBackEqual() {
        Batch batch = new Batch(new UUID(3, 4), DROP, 0, List.of(), List.of());

        assertThat(codec.decode(codec.encode(batch))).isEqualTo(batch);
    }

    @Test
    void whatIsNotABatchIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> codec.decode("[\"secret person".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the inbox holds something that is not a batch");
    }

    private static SourceRecord record(String key, long version) {
        CanonicalRecord content = CanonicalRecord.builder(TestSchemas.CUSTOMER)
                .set("name", "王小明")
                .set("email", "a@b.example")
                .build();
        return new SourceRecord(
                new RecordKey("acme", "customer", key),
                new RecordVersion(version, new ContentHash(-9, 12)),
                content,
                new Lineage(DROP.id(), 1, "rev1"));
    }
}
