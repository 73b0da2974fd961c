package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.Batch;
import dev.serai.record.ContentHash;
import dev.serai.record.Intake;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.RejectedRow;
import dev.serai.record.SourceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of intakes must do. */
public abstract class IntakesContract {

    private static final Intake INTAKE = new Intake(
            new UUID(1, 1),
            "acme",
            "acme/customers.in",
            "customer",
            "customers.csv",
            Instant.parse("2030-01-01T00:00:00Z"),
            "abcdef012345");

    protected abstract Intakes intakes();

    protected abstract long quarantined();

    /** A batch of the same intake with so many good rows and a bad row for each code. */
    protected static Batch batch(int sequence, int accepted, String... codes) {
        List<SourceRecord> records = new ArrayList<>();
        for (int row = 1; row <= accepted; row++) {
            RecordKey key = new RecordKey("acme", "customer", sequence + "-" + row);
            RecordVersion version = new RecordVersion(1, new ContentHash(sequence, row));
            Lineage lineage = new Lineage(INTAKE.id(), 100L * sequence + row, INTAKE.revision());
            records.add(new SourceRecord(key, version, GoldenLog.customer("Ada", "CN"), lineage));
        }
        List<RejectedRow> rejected = new ArrayList<>();
        for (String code : codes) {
            long row = 100L * sequence + 50 + rejected.size();
            rejected.add(new RejectedRow(row, null, "dob", code, "not a date", "17;\"x\\,{NULL}\0"));
        }
        return new Batch(new UUID(2, sequence), INTAKE, sequence, records, rejected);
    }

    @Test
    void aBatchIsStoredOnceWhateverItsBadRowsHold() {
        assertThat(intakes().store(batch(0, 2, "invalid-date", "unreachable"))).isTrue();
        assertThat(intakes().store(batch(0, 2, "invalid-date", "unreachable"))).isFalse();

        assertThat(quarantined()).isEqualTo(2);
    }

    @Test
    void batchesOfOneIntakeAddUp() {
        assertThat(intakes().store(batch(0, 2, "invalid-date"))).isTrue();
        assertThat(intakes().store(batch(1, 2))).isTrue();
        assertThat(intakes().store(batch(2, 0, "unreachable"))).isTrue();

        assertThat(quarantined()).isEqualTo(2);
    }
}
