package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.match.Customers;
import dev.serai.match.incremental.Decisions;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.match.incremental.LinkModel;
import dev.serai.match.incremental.ToyLine;
import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class IncrementalMatchingIT {

    private static final long SEED = 20_261_124;
    private static final int CAP = 6;
    private static final Epochs.Wanted TOY = new Epochs.Wanted("customer", "toy", "entity: customer", null);

    private final LinkModel model = ToyLine.model(CAP);
    private final TestDatabase database = TestDatabase.fresh();
    private final EpochLine line = new EpochLine(database, TOY, epoch -> model);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void workersAtTheSameTimeEndInTheStateOfOneBatch() throws Exception {
        List<SourceRecord> all = ToyLine.records(1_000, 160, SEED);

        line.feed(batches(all, new Random(SEED), 90), 3);

        line.assertSound();
        assertThat(line.capped()).isNotEmpty();
        assertThat(new PostgresStatusQueries(database.dataSource()).cappedKeys())
                .containsOnly(Map.entry("customer", (long) line.capped().size()));
        assertThat(line.open()).isNotEmpty();
        try (TestDatabase other = TestDatabase.fresh()) {
            EpochLine once = new EpochLine(other, TOY, epoch -> model);
            once.feed(Customers.batch(newest(all)));
            assertThat(line.state()).isEqualTo(once.state());
            assertThat(line.capped()).isEqualTo(once.capped());
            assertThat(line.open()).isEqualTo(once.open());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "serai.test.large", matches = "true")
    void fiftyThousandRecordsEndInTheSameStateInOtherOrdersAndBatches() throws Exception {
        List<SourceRecord> all = ToyLine.records(50_000, 9_000, SEED);

        line.feed(batches(all, new Random(SEED), 400), 3);

        line.assertSound();
        try (TestDatabase other = TestDatabase.fresh()) {
            EpochLine once = new EpochLine(other, TOY, epoch -> model);
            once.feed(batches(newest(all), new Random(1), 2_000), 1);
            assertThat(line.state()).isEqualTo(once.state());
            assertThat(line.capped()).isEqualTo(once.capped());
            assertThat(line.open()).isEqualTo(once.open());
        }
    }

    @Test
    void aBatchThatComesAgainChangesNothing() {
        List<SourceRecord> all = ToyLine.records(200, 40, SEED);
        line.feed(Customers.batch(all));
        int before = versions();

        line.feed(Customers.batch(all));

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aDeletedRecordDoesNotComeBackByAnOlderVersion() {
        SourceRecord old = Customers.record("acme", "K1", 1, "email=ada@example.org");
        line.feed(Customers.batch(Customers.record("acme", "K1", 2, "email=ada@example.org")));

        line.feed(Customers.batch(Customers.record("acme", "K1", 3)));
        line.feed(Customers.batch(old));

        assertThat(line.state()).isEmpty();
        assertThat(lastEvents()).containsExactly("RETIRED");
        assertThat(database.jdbc().queryForObject("SELECT content::text FROM source_record", String.class))
                .isEqualTo("{}");
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehindAlsoWhereKeysWereCapped() {
        List<SourceRecord> all = ToyLine.records(400, 40, SEED);
        assertThatThrownBy(() -> database.transaction().execute(status -> {
                    line.matcher.match(Customers.batch(all));
                    throw new IllegalStateException("the worker was stopped");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(line.state()).isEmpty();

        line.feed(batchesInOrder(all, 50));

        try (TestDatabase other = TestDatabase.fresh()) {
            EpochLine once = new EpochLine(other, TOY, epoch -> model);
            once.feed(Customers.batch(newest(all)));
            assertThat(line.state()).isEqualTo(once.state());
        }
    }

    @Test
    void aDecisionTakesEffectAtOnceAndOutlivesChangesOfTheRecords() {
        SourceRecord ada = Customers.record("acme", "K1", 1, "email=ada@example.org", "name=Ada");
        SourceRecord same = Customers.record("globex", "K2", 1, "email=ada@example.org", "name=Ada");
        line.feed(Customers.batch(ada, same));
        assertThat(line.state()).hasSize(1);

        Decisions decisions = new PostgresConstraints(database.dataSource());
        LinkConstraint apart = new LinkConstraint(ada.key(), same.key(), LinkConstraint.Kind.CANNOT);
        database.transaction().executeWithoutResult(status -> {
            decisions.put(apart, new Decisions.Reason("the steward", "two people", null));
            line.merger.merge(
                    line.matcher.reconsider(List.of(ada.key(), same.key())).clusters());
        });
        assertThat(line.state()).hasSize(2);
        assertThat(lastEvents()).containsExactlyInAnyOrder("MOVED", "SPLIT");

        line.feed(
                Customers.batch(Customers.record("globex", "K2", 2, "email=ada@example.org", "name=Ada", "tags=seen")));
        assertThat(line.state()).hasSize(2);

        assertThat(decisions.remove(ada.key(), same.key())).isTrue();
        line.reconsider(List.of(ada.key()));
        assertThat(line.state()).hasSize(1);
        line.assertSound();
    }

    @Test
    void whatHappensToIdsIsToldInTheLog() {
        line.feed(Customers.batch(Customers.record("acme", "K1", 1, "email=ada@example.org", "name=Ada")));
        line.feed(Customers.batch(Customers.record("globex", "K2", 1, "email=ada@example.org", "name=Ada")));
        line.feed(Customers.batch(Customers.record("globex", "K2", 2, "email=bob@example.org", "name=Bob")));
        line.feed(Customers.batch(Customers.record("initech", "K3", 1, "email=bob@example.org", "name=Bob")));
        line.feed(Customers.batch(Customers.record("globex", "K2", 3, "email=ada@example.org", "name=Ada")));
        line.feed(Customers.batch(Customers.record("initech", "K3", 2)));

        assertThat(database.jdbc()
                        .queryForList(
                                "SELECT golden_id || ' ' || event || coalesce(' ' || other, '') FROM golden_version"
                                        + " ORDER BY seq",
                                String.class))
                .containsExactly(
                        "1 CREATED",
                        "1 JOINED",
                        "1 MOVED 2",
                        "2 SPLIT 1",
                        "2 JOINED",
                        "1 JOINED 2",
                        "2 MOVED 1",
                        "2 RETIRED");
    }

    private int versions() {
        Integer count = database.jdbc().queryForObject("SELECT count(*) FROM golden_version", Integer.class);
        return count == null ? 0 : count;
    }

    private List<String> lastEvents() {
        return database.jdbc().queryForList("SELECT event FROM golden_record", String.class);
    }

    private static List<SourceRecord> newest(List<SourceRecord> records) {
        Map<RecordKey, SourceRecord> newest = new HashMap<>();
        records.forEach(record ->
                newest.merge(record.key(), record, (a, b) -> b.version().isNewerThan(a.version()) ? b : a));
        return List.copyOf(newest.values());
    }

    private Batch batchesInOrder(List<SourceRecord> all, int size) {
        for (int from = 0; from + size < all.size(); from += size) {
            line.feed(Customers.batch(all.subList(from, from + size)));
        }
        return Customers.batch(all.subList(all.size() - size, all.size()));
    }

    static List<Batch> batches(List<SourceRecord> all, Random random, int largest) {
        List<SourceRecord> shuffled = new ArrayList<>(all);
        shuffled.addAll(all.subList(0, all.size() / 10));
        Collections.shuffle(shuffled, random);
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(largest));
            batches.add(Customers.batch(shuffled.subList(from, to)));
            from = to;
        }
        return batches;
    }

    static Set<RecordKey> keys(List<SourceRecord> records) {
        return Set.copyOf(records.stream().map(SourceRecord::key).toList());
    }
}
