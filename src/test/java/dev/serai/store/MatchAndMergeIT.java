package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.match.Customers;
import dev.serai.match.InMemorySourceRecords;
import dev.serai.match.MatchAndMerge;
import dev.serai.match.StoredRecord;
import dev.serai.merge.InMemoryGoldenRecords;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalJson;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

class MatchAndMergeIT {

    private static final long SEED = 20_261_123;

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresSourceRecords records = new PostgresSourceRecords(database.dataSource(), Customers.SCHEMA);
    private final PostgresGoldenRecords golden = new PostgresGoldenRecords(database.dataSource(), Customers.SCHEMA);
    private final MatchAndMerge line = new MatchAndMerge(records, golden);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void workersAtTheSameTimeEndInTheStateOfOneWorker() throws Exception {
        List<SourceRecord> all = overlapping(3_000);
        List<Batch> batches = batches(all, new Random(SEED));

        workConcurrently(batches, 3);

        assertThat(MatchAndMerge.state(stored(), log())).isEqualTo(stateInMemory(all));
        MatchAndMerge.assertSound(stored(), log());
    }

    @Test
    void aBatchThatComesAgainChangesNothing() {
        List<SourceRecord> all = overlapping(300);
        feed(Customers.batch(all));
        int changes = log().size();

        feed(Customers.batch(all));

        assertThat(log()).hasSize(changes);
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> database.transaction().execute(status -> {
                    line.feed(Customers.batch(overlapping(100)));
                    throw new IllegalStateException("the worker was stopped");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stored()).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void aLostConnectionIsAnErrorAfterWhichTheCallerMayRetry() {
        List<RuntimeException> failed = new ArrayList<>();
        assertThatThrownBy(() -> database.transaction().execute(status -> {
                    Long own = database.jdbc().queryForObject("SELECT pg_backend_pid()", Long.class);
                    terminate(Objects.requireNonNull(own));
                    return feedInto(failed);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(failed)
                .singleElement()
                .isInstanceOfAny(DataAccessResourceFailureException.class, TransientDataAccessException.class);

        feed(Customers.batch(overlapping(100)));
        assertThat(stored()).isNotEmpty();
    }

    @Test
    void aConnectionLostWhileRowsAreCopiedIsSuchAnErrorToo() {
        Rows rows = new Rows(2, 1).row().add(new UUID(0, 1)).add(1L);

        assertThatThrownBy(() -> database.transaction().execute(status -> {
                    terminate(Objects.requireNonNull(
                            database.jdbc().queryForObject("SELECT pg_backend_pid()", Long.class)));
                    rows.copyInto("match_key (key, golden_id)", database.dataSource());
                    return true;
                }))
                .isInstanceOfAny(DataAccessResourceFailureException.class, TransientDataAccessException.class);
    }

    /** Keeps the error as it is: a transaction template puts that of the failed rollback in its place. */
    private boolean feedInto(List<RuntimeException> failed) {
        try {
            line.feed(Customers.batch(overlapping(100)));
            return true;
        } catch (RuntimeException e) {
            failed.add(e);
            throw e;
        }
    }

    /** From a connection of its own, outside the caller's transaction. */
    private void terminate(long backend) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            other.submit(() -> database.jdbc()
                            .queryForObject("SELECT pg_terminate_backend(?::int, 5000)", Boolean.class, backend))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            other.shutdown();
        }
    }

    private void feed(Batch batch) {
        database.transaction().executeWithoutResult(status -> line.feed(batch));
    }

    private void workConcurrently(List<Batch> batches, int workers) throws Exception {
        ConcurrentLinkedQueue<Batch> work = new ConcurrentLinkedQueue<>(batches);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    for (Batch batch = work.poll(); batch != null; batch = work.poll()) {
                        feed(batch);
                    }
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Few people, many records and versions, so that nearly every batch touches customers of the others. */
    private static List<SourceRecord> overlapping(int count) {
        Random random = new Random(SEED);
        String[] partners = {"acme", "globex", "initech"};
        List<SourceRecord> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int person = random.nextInt(count / 4);
            all.add(Customers.record(
                    partners[random.nextInt(partners.length)],
                    "K" + random.nextInt(count / 3),
                    1 + random.nextInt(4),
                    "name=Name " + person % 50,
                    "phone=+49" + person / 2,
                    "email=e" + person + "@example.org",
                    "annual_spend=" + random.nextInt(1_000)));
        }
        return all;
    }

    private static List<Batch> batches(List<SourceRecord> all, Random random) {
        List<SourceRecord> shuffled = new ArrayList<>(all);
        shuffled.addAll(all.subList(0, all.size() / 10));
        Collections.shuffle(shuffled, random);
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(120));
            batches.add(Customers.batch(shuffled.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private static Map<Set<RecordKey>, String> stateInMemory(List<SourceRecord> all) {
        InMemorySourceRecords store = new InMemorySourceRecords();
        InMemoryGoldenRecords log = new InMemoryGoldenRecords();
        new MatchAndMerge(store, log).feed(Customers.batch(all));
        return MatchAndMerge.state(store.all(), log.log());
    }

    private List<StoredRecord> stored() {
        List<Long> numbers = database.jdbc().queryForList("SELECT DISTINCT golden_id FROM source_record", Long.class);
        return records.members(numbers);
    }

    /** The log as its readers see it, in the order of its sequence. */
    private List<GoldenChange> log() {
        return database.jdbc()
                .query(
                        "SELECT seq, golden_id, version, event, other, content, previous FROM golden_version ORDER BY seq",
                        (row, index) -> {
                            long other = row.getLong(5);
                            GoldenId otherId = row.wasNull() ? null : new GoldenId("customer", other);
                            String content = row.getString(6);
                            return new GoldenChange(
                                    row.getLong(1),
                                    new GoldenId("customer", row.getLong(2)),
                                    row.getLong(3),
                                    new ClusterEvent(ClusterEvent.Kind.valueOf(row.getString(4)), otherId),
                                    content == null ? null : CanonicalJson.read(Customers.SCHEMA, content),
                                    null,
                                    row.getLong(7),
                                    Set.of());
                        });
    }
}
