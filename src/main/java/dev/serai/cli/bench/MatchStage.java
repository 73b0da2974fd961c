package dev.serai.cli.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.exchange.Intakes;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.MatchDefinition;
import dev.serai.match.Matcher;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merger;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresIntakes;
import dev.serai.store.PostgresSourceRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Matches by equal keys and merges batches in memory, each in a transaction that is committed to disk, on an empty database. */
final class MatchStage implements Stage {

    private static final int WORKERS = 3;

    private final BenchDefinitions definitions;

    MatchStage(BenchDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Measurement run(List<Path> files, Path folder) throws Exception {
        EmbeddedSecrets secrets = new EmbeddedSecrets(folder.resolve("secrets"));
        try (EmbeddedDatabase server = new EmbeddedDatabase(folder, FreePort.any(), secrets)) {
            server.start();
            try (HikariDataSource database = open(server)) {
                Flyway.configure().dataSource(database).load().migrate();
                return run(files, database, ProcessFigures.Database.on(folder.resolve("postgresql")));
            }
        }
    }

    static HikariDataSource open(EmbeddedDatabase server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        return new HikariDataSource(config);
    }

    private Measurement run(List<Path> files, DataSource database, ProcessFigures.Database figures) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            Stopwatch watch = new Stopwatch(figures);
            Worker worker = new Worker(definitions, database);
            long rows = 0;
            long changes = 0;
            for (List<Batch> batches = chunks.next(); !batches.isEmpty(); batches = chunks.next()) {
                Queue<Batch> queue = new ConcurrentLinkedQueue<>(batches);
                rows += BatchChunks.rows(batches);
                changes += watch.time(() -> drain(queue, worker, workers));
            }
            Counts.same("rows in the database", rows, count(database, "sum(accepted + rejected) FROM intake_batch"));
            Counts.same("golden versions", changes, count(database, "count(*) FROM golden_version"));
            return watch.measurement(rows, Measurement.shown((double) changes) + " golden versions");
        } finally {
            workers.shutdownNow();
        }
    }

    private static long drain(Queue<Batch> queue, Worker worker, ExecutorService workers) throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(workers.submit(() -> worker.drain(queue)));
        }
        long changes = 0;
        for (Future<Long> one : running) {
            changes += one.get();
        }
        return changes;
    }

    private static long count(DataSource database, String what) {
        return Objects.requireNonNull(new JdbcTemplate(database).queryForObject("SELECT " + what, Long.class));
    }

    /** Does with a batch what the hub's pipeline does. */
    static final class Worker {

        private final Intakes intakes;
        private final Matcher matcher;
        private final Merger merger;
        private final TransactionTemplate transaction;

        Worker(BenchDefinitions definitions, DataSource database) {
            MatchDefinition match =
                    Objects.requireNonNull(definitions.set().matching().get(BenchDefinitions.ENTITY));
            MergeDefinition merge =
                    Objects.requireNonNull(definitions.set().merging().get(BenchDefinitions.ENTITY));
            this.intakes = new PostgresIntakes(database);
            this.matcher = new DeterministicMatcher(match, new PostgresSourceRecords(database, match.schema()));
            this.merger = new WeightedMerger(merge, new PostgresGoldenRecords(database, merge.schema()));
            this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        }

        long drain(Queue<Batch> queue) {
            long changes = 0;
            for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
                Batch current = batch;
                changes += Objects.requireNonNull(transaction.execute(status -> one(current)));
            }
            return changes;
        }

        long one(Batch batch) {
            return intakes.store(batch)
                    ? merger.merge(matcher.match(batch).clusters()).size()
                    : 0L;
        }
    }
}
