package dev.serai.match;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.record.ContentHash;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of source records does. */
public abstract class SourceRecordsContract {

    private static final SourceRecord ADA = record(
            "acme",
            "17",
            5,
            "name=Ada \"Löve\\lace\"\t",
            "email=ada@example.org",
            "birth_date=1990-12-10",
            "credit_score=700.50",
            "tags=a,b");
    private static final SourceRecord EVE = record("globex", "{17,\\N}", 7, "name=夏娃");
    private static final ContentHash KEY = new ContentHash(-1, 1);
    private static final ContentHash OTHER_KEY = new ContentHash(1, -1);

    protected abstract SourceRecords records();

    protected abstract <T> T inTransaction(Supplier<T> work);

    private void apply(StorePlan plan) {
        inTransaction(() -> {
            records().lock();
            records().apply(plan);
            return plan;
        });
    }

    private static StorePlan adding(long golden, SourceRecord... records) {
        return new StorePlan(
                java.util.Arrays.stream(records)
                        .map(record -> new StorePlan.Added(golden, record))
                        .toList(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Set.of());
    }

    @Test
    void whatWasAddedIsReadBackAsItWas() {
        apply(adding(4, ADA, EVE));

        List<StoredRecord> members = inTransaction(() -> records().members(List.of(4L, 5L)));

        assertThat(members).extracting(StoredRecord::record).containsExactlyInAnyOrder(ADA, EVE);
        assertThat(members).extracting(StoredRecord::golden).containsOnly(4L);
        assertThat(members).extracting(StoredRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void idsAscendInTheOrderOfAdding() {
        apply(adding(4, EVE));
        apply(adding(4, ADA));

        assertThat(inTransaction(() -> records().members(List.of(4L))).stream()
                        .sorted(java.util.Comparator.comparingLong(StoredRecord::id))
                        .map(StoredRecord::record))
                .containsExactly(EVE, ADA);
    }

    @Test
    void storedVersionsAreFoundByKeyAndUnknownKeysAreLeftOut() {
        apply(adding(4, ADA));

        assertThat(inTransaction(() -> records().stored(List.of(EVE.key(), ADA.key()))))
                .isEqualTo(Map.of(ADA.key(), new StoredVersion(ADA.version(), 4)));
    }

    @Test
    void theSameRecordCannotBeAddedTwice() {
        apply(adding(4, ADA));

        assertThatThrownBy(() -> apply(adding(5, ADA))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRecordIsReplacedAndMovedAtOnce() {
        apply(adding(4, ADA, EVE));
        long id = inTransaction(() -> records().members(List.of(4L))).stream()
                .filter(member -> member.record().equals(ADA))
                .findFirst()
                .orElseThrow()
                .id();
        SourceRecord newer = record("acme", "17", 6, "name=Ada Lovelace");

        apply(new StorePlan(
                List.of(),
                List.of(new StoredRecord(id, 4, newer)),
                List.of(new StorePlan.Moved(id, 4, 9)),
                Map.of(),
                Map.of(),
                Set.of()));

        assertThat(inTransaction(() -> records().members(List.of(9L)))).containsExactly(new StoredRecord(id, 9, newer));
        assertThat(inTransaction(() -> records().members(List.of(4L))))
                .extracting(StoredRecord::record)
                .containsExactly(EVE);
    }

    @Test
    void aDeletedRecordIsFoundByItsKeyOnly() {
        SourceRecord gone = record("acme", "18", 6);
        apply(adding(SourceRecords.NOBODY, gone));
        apply(adding(4, ADA));

        assertThat(inTransaction(() -> records().deleted(List.of(gone.key(), ADA.key(), EVE.key()))))
                .extracting(StoredRecord::record)
                .containsExactly(gone);
        assertThat(inTransaction(() -> records().deleted(List.of(ADA.key())))).isEmpty();
    }

    @Test
    void matchKeysComeMoveAndGo() {
        apply(new StorePlan(List.of(), List.of(), List.of(), Map.of(KEY, 4L, OTHER_KEY, 5L), Map.of(), Set.of()));
        assertThat(inTransaction(() -> records().goldenNumbers(List.of(KEY, OTHER_KEY))))
                .isEqualTo(Map.of(KEY, 4L, OTHER_KEY, 5L));

        apply(new StorePlan(List.of(), List.of(), List.of(), Map.of(), Map.of(KEY, 5L), Set.of(OTHER_KEY)));
        assertThat(inTransaction(() -> records().goldenNumbers(List.of(KEY, OTHER_KEY))))
                .isEqualTo(Map.of(KEY, 5L));
    }

    @Test
    void goldenNumbersAreGivenOutOnceAndAscend() {
        List<Long> first = inTransaction(() -> records().nextGoldenNumbers(3));
        List<Long> second = inTransaction(() -> records().nextGoldenNumbers(2));

        assertThat(first).hasSize(3).isSorted().doesNotHaveDuplicates();
        assertThat(second).hasSize(2).isSorted().allMatch(number -> number > first.get(2));
    }
}
