package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.match.incremental.EpochMatcher;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.IncrementalMatcher;
import dev.serai.match.incremental.LinkModel;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The way of a batch through matching by a model and merging, on a database, and what must hold afterwards. */
final class EpochLine {

    final TestDatabase database;
    final PostgresEpochs epochs;
    final PostgresSourceStore sources;
    final WeightedMerger merger;
    final EpochMatcher matcher;
    private final Function<Epochs.Epoch, LinkModel> models;

    EpochLine(TestDatabase database, Epochs.Wanted wanted, Function<Epochs.Epoch, LinkModel> models) {
        this(database, wanted, models, Customers.mergeDefinition());
    }

    EpochLine(
            TestDatabase database,
            Epochs.Wanted wanted,
            Function<Epochs.Epoch, LinkModel> models,
            MergeDefinition merging) {
        this.database = database;
        this.models = models;
        this.epochs = new PostgresEpochs(database.dataSource(), entity -> merging.schema());
        this.sources = new PostgresSourceStore(database.dataSource(), merging.schema());
        this.merger = new WeightedMerger(merging, new PostgresGoldenRecords(database.dataSource(), merging.schema()));
        this.matcher = new EpochMatcher(epochs, wanted, this::open, batch -> {
            throw new IllegalStateException("no epoch is live");
        });
    }

    IncrementalMatcher open(Epochs.Epoch epoch) {
        PostgresEpochs.Tables tables = new PostgresEpochs.Tables("customer", epoch.number());
        return new IncrementalMatcher(
                "customer",
                models.apply(epoch),
                new IncrementalMatcher.Stores(
                        new PostgresLinkIndex(database.dataSource(), tables, models.apply(epoch), sources),
                        sources,
                        new PostgresMatchProposals(database.dataSource(), tables)));
    }

    void feed(Batch batch) {
        database.transaction()
                .executeWithoutResult(
                        status -> merger.merge(matcher.match(batch).clusters()));
    }

    void reconsider(Collection<RecordKey> keys) {
        database.transaction()
                .executeWithoutResult(
                        status -> merger.merge(matcher.reconsider(keys).clusters()));
    }

    void feed(List<Batch> batches, int workers) throws Exception {
        ConcurrentLinkedQueue<Batch> work = new ConcurrentLinkedQueue<>(batches);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new java.util.ArrayList<>();
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

    /** Who belongs together, and the golden content of each such set. */
    Map<Set<RecordKey>, String> state() {
        Map<Long, Set<RecordKey>> members = new TreeMap<>();
        database.jdbc().query("SELECT golden_id, partner, source_key FROM source_record WHERE golden_id <> 0", row -> {
            members.computeIfAbsent(row.getLong(1), any -> new TreeSet<>())
                    .add(new RecordKey(row.getString(2), "customer", row.getString(3)));
        });
        Map<Long, String> contents = new HashMap<>();
        database.jdbc().query("SELECT golden_id, content FROM golden_record", row -> {
            contents.put(row.getLong(1), String.valueOf(row.getString(2)));
        });
        Map<Set<RecordKey>, String> state = new HashMap<>();
        members.forEach((golden, keys) -> state.put(keys, contents.getOrDefault(golden, "there is none")));
        return state;
    }

    Set<Long> capped() {
        return new TreeSet<>(database.jdbc()
                .queryForList(
                        "SELECT key FROM match_capped c JOIN match_epoch e ON e.number = c.epoch"
                                + " WHERE e.state = 'LIVE' AND capped",
                        Long.class));
    }

    /** The questions that are open, without when they were asked. */
    Set<String> open() {
        return new TreeSet<>(database.jdbc()
                .queryForList(
                        "SELECT kind || ' ' || a_partner || a_key || ' ' || b_partner || b_key FROM match_proposal"
                                + " WHERE state = 'OPEN'",
                        String.class));
    }

    /** The log tells a sound story, and every golden id that has records is alive in it. */
    void assertSound() {
        Integer gaps = database.jdbc()
                .queryForObject(
                        "SELECT count(*) FROM (SELECT version, event, row_number() OVER w AS place,"
                                + " lag(event) OVER w AS before FROM golden_version"
                                + " WINDOW w AS (PARTITION BY golden_id ORDER BY version)) v"
                                + " WHERE version <> place OR before IN ('MERGED', 'RETIRED')"
                                + " OR (event IN ('CREATED', 'SPLIT')) <> (place = 1)",
                        Integer.class);
        assertThat(gaps).isZero();
        Set<Long> living = new TreeSet<>(database.jdbc()
                .queryForList(
                        "SELECT golden_id FROM golden_record WHERE event NOT IN ('MERGED', 'RETIRED')", Long.class));
        Set<Long> used = new TreeSet<>(database.jdbc()
                .queryForList("SELECT DISTINCT golden_id FROM source_record WHERE golden_id <> 0", Long.class));
        assertThat(used).isEqualTo(living);
    }
}
