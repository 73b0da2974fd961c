package dev.serai.cli.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.merge.Difference;
import dev.serai.merge.Disputes;
import dev.serai.merge.Evidence;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merging;
import dev.serai.merge.Remerge;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalField;
import dev.serai.record.EntitySchema;
import dev.serai.store.PostgresClusters;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresPins;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns the weights round and makes all golden records anew: first shows the difference, then makes it, while a worker goes on
 * taking in the last tenth of the rows, 2,000 a second. Taking in the others comes before and is not measured.
 */
final class RemergeStage implements Stage {

    private static final Map<String, BigDecimal> TURNED =
            Map.of("a", new BigDecimal(2), "b", new BigDecimal(3), "c", new BigDecimal(6));
    private static final int HELD_BACK = 10;
    private static final int ROWS_A_SECOND = 2_000;
    private static final double NANOS = 1e9;

    private final BenchDefinitions definitions;

    /** What came in while golden records were made anew. */
    private record Intake(long rows, double seconds) {}

    RemergeStage(BenchDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "remerge";
    }

    @Override
    public int runsToWarmUp() {
        return 0;
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        EmbeddedSecrets secrets = new EmbeddedSecrets(folder.resolve("secrets"));
        try (EmbeddedDatabase server = new EmbeddedDatabase(folder, FreePort.any(), secrets)) {
            server.start();
            try (HikariDataSource database = MatchStage.open(server)) {
                Flyway.configure().dataSource(database).load().migrate();
                Deque<Batch> later = new ArrayDeque<>();
                long rows = fill(files, database, later);
                return remerge(
                        rows, database, later, new Stopwatch(ProcessFigures.Database.on(folder.resolve("postgresql"))));
            }
        }
    }

    /** Takes nine tenths in and gives how many rows those were; the others are for later. */
    private long fill(List<Path> files, DataSource database, Deque<Batch> later) throws Exception {
        MatchStage.Worker worker = new MatchStage.Worker(definitions, database);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        long rows = 0;
        int count = 0;
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            for (List<Batch> batches = chunks.next(); !batches.isEmpty(); batches = chunks.next()) {
                ConcurrentLinkedQueue<Batch> queue = new ConcurrentLinkedQueue<>();
                for (Batch batch : batches) {
                    if (++count % HELD_BACK == 0) {
                        later.add(batch);
                    } else {
                        queue.add(batch);
                        rows += batch.records().size();
                    }
                }
                CompletableFuture.allOf(
                                CompletableFuture.supplyAsync(() -> worker.drain(queue), workers),
                                CompletableFuture.supplyAsync(() -> worker.drain(queue), workers))
                        .get();
            }
        } finally {
            workers.shutdownNow();
        }
        return rows;
    }

    private Measurement remerge(long rows, DataSource database, Deque<Batch> later, Stopwatch watch) throws Exception {
        MergeDefinition before =
                Objects.requireNonNull(definitions.set().merging().get(BenchDefinitions.ENTITY));
        Remerge remerge = over(turned(before), database);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Intake> intake = CompletableFuture.supplyAsync(() -> takeIn(later, database, done));
        long upTo = remerge.last();
        Difference shown = watch.time(() -> remerge.compare(upTo, any -> {}));
        double compared = watch.seconds();
        Difference made = watch.time(() -> remerge.apply(0, upTo, cursor -> {}, () -> false));
        done.set(true);
        Intake taken = intake.get();
        return watch.measurement(
                rows,
                String.format(
                        Locale.ROOT,
                        "%,d golden records; difference of %,d shown after %.1f s; %,d made anew; %,d rows taken in for"
                                + " %.1f s meanwhile",
                        made.examined(),
                        shown.changed(),
                        compared,
                        made.changed(),
                        taken.rows(),
                        taken.seconds()));
    }

    /** With the old weights, so that what it makes is made anew too where the run comes by later. */
    private Intake takeIn(Deque<Batch> later, DataSource database, AtomicBoolean done) {
        long began = System.nanoTime();
        MatchStage.Worker worker = new MatchStage.Worker(definitions, database);
        long rows = 0;
        for (Batch batch = later.poll(); batch != null && !done.get(); batch = later.poll()) {
            worker.drain(new ConcurrentLinkedQueue<>(List.of(batch)));
            rows += batch.records().size();
            // At the rate that a busy hub knows, so that intake goes on to the end.
            LockSupport.parkNanos((long) (rows * NANOS / ROWS_A_SECOND) - (System.nanoTime() - began));
        }
        return new Intake(rows, (System.nanoTime() - began) / NANOS);
    }

    private static MergeDefinition turned(MergeDefinition definition) {
        Map<String, Map<String, BigDecimal>> weights = new HashMap<>();
        for (CanonicalField field : definition.schema().fields()) {
            weights.put(field.path().text(), TURNED);
            weights.put(field.path().group(), TURNED);
        }
        return definition.weighing(weights);
    }

    private static Remerge over(MergeDefinition definition, DataSource database) {
        EntitySchema schema = definition.schema();
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(database));
        Remerge.Transactions transactions = new Remerge.Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return Objects.requireNonNull(template.execute(status -> work.get()));
            }
        };
        return new Remerge(
                new Merging(definition, Evidence.NONE),
                new Remerge.Ground(
                        PostgresClusters.resolved(database, schema),
                        new PostgresGoldenRecords(database, schema),
                        new PostgresPins(database, schema),
                        Disputes.UNHEARD,
                        transactions));
    }
}
