package dev.serai.cli.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedSecrets;
import dev.serai.match.Learner;
import dev.serai.match.MatchModel;
import dev.serai.record.Batch;
import dev.serai.record.ContentHash;
import dev.serai.record.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;

/**
 * Matches by a learned model and merges, each batch in a transaction that is committed to disk: how fast it is as records become
 * more, and how long a single record takes at the end.
 */
final class ModelStage implements Stage {

    private static final int WORKERS = 2;
    /** As many as {@code serai learn} takes, chosen like there by a hash of their keys. */
    private static final int LEARNED_FROM = 100_000;

    private static final int SINGLES = 1_000;
    private static final int SLICES = 1_000_000;

    private final BenchDefinitions definitions;
    private final CustomerFiles customers;

    /** @param customers know who is who in their files */
    ModelStage(BenchDefinitions definitions, CustomerFiles customers) {
        this.definitions = definitions;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "match";
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
                return run(files, database, ProcessFigures.Database.on(folder.resolve("postgresql")));
            }
        }
    }

    private Measurement run(List<Path> files, HikariDataSource database, ProcessFigures.Database figures)
            throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        ModelLine line = new ModelLine(definitions, database, learn(files));
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            Stopwatch watch = new Stopwatch(figures);
            RatesByStored rates = new RatesByStored();
            List<SourceRecord> singles = new ArrayList<>();
            long rows = 0;
            for (List<Batch> batches = chunks.next(); !batches.isEmpty(); batches = chunks.next()) {
                List<Batch> now = batches;
                if (singles.size() < SINGLES) {
                    Batch kept = batches.get(batches.size() - 1);
                    singles.addAll(kept.records());
                    now = batches.subList(0, batches.size() - 1);
                }
                double before = watch.seconds();
                double cpuBefore = watch.cpu();
                Queue<Batch> queue = new ConcurrentLinkedQueue<>(now);
                watch.time(() -> drain(queue, line, workers));
                rows += BatchChunks.rows(now);
                rates.add(rows, BatchChunks.rows(now), watch.seconds() - before, watch.cpu() - cpuBefore);
            }
            Counts.same("rows in the database", rows, line.rows());
            return watch.measurement(
                    rows,
                    rates.shown() + "; single records " + line.latencies(singles, SINGLES) + "; " + line.sizes() + "; "
                            + line.against(customers));
        } finally {
            workers.shutdownNow();
        }
    }

    private MatchModel learn(List<Path> files) throws Exception {
        double share = (double) LEARNED_FROM / customers.rows();
        List<SourceRecord> sample = new ArrayList<>();
        try (BatchChunks chunks = new BatchChunks(definitions.inbound(), files)) {
            for (List<Batch> batches = chunks.next(); !batches.isEmpty(); batches = chunks.next()) {
                batches.forEach(batch -> batch.records().stream()
                        .filter(record -> isChosen(record, share))
                        .forEach(sample::add));
            }
        }
        MatchModel model = Learner.learn(ModelLine.definition(definitions), ModelLine.newest(sample));
        if (model.training().matches() == 0) {
            throw new IllegalStateException(
                    "nothing was learned: " + model.training().warnings());
        }
        return model;
    }

    static boolean isChosen(SourceRecord record, double share) {
        String key = record.key().partner() + '/' + record.key().sourceKey();
        ContentHash hash = ContentHash.of(key.getBytes(StandardCharsets.UTF_8));
        return Math.floorMod(hash.high(), SLICES) < share * SLICES;
    }

    private static boolean drain(Queue<Batch> queue, ModelLine line, ExecutorService workers) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(workers.submit(() -> {
                for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
                    line.feed(batch);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        return true;
    }
}
