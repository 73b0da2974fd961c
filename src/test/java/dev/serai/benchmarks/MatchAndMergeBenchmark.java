package dev.serai.benchmarks;

import dev.serai.match.Customers;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.MatchResult;
import dev.serai.match.Matcher;
import dev.serai.merge.Merger;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.record.GoldenChange;
import dev.serai.store.Generated;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresSourceRecords;
import dev.serai.store.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures match, merge and commit on a database: {@code [records] [workers]}, 300000 and 1 where not said. */
public final class MatchAndMergeBenchmark {

    private static final int BATCH = 1_000;
    private static final int PARTNERS = 3;

    private final TestDatabase database;
    private final Matcher matcher;
    private final Merger merger;
    private final LongAdder matching = new LongAdder();
    private final LongAdder merging = new LongAdder();
    private final LongAdder committing = new LongAdder();
    private final LongAdder changes = new LongAdder();

    private MatchAndMergeBenchmark(TestDatabase database) {
        this.database = database;
        this.matcher = new DeterministicMatcher(
                Customers.matchDefinition(), new PostgresSourceRecords(database.dataSource(), Customers.SCHEMA));
        this.merger = new WeightedMerger(
                Customers.mergeDefinition(), new PostgresGoldenRecords(database.dataSource(), Customers.SCHEMA));
    }

    public static void main(String[] arguments) throws InterruptedException {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        try (TestDatabase database = TestDatabase.fresh()) {
            new MatchAndMergeBenchmark(database).run(records, workers);
        }
    }

    private void run(int records, int workers) throws InterruptedException {
        ConcurrentLinkedQueue<Batch> batches = batches(records);
        for (int round = 0; round < 2; round++) {
            ConcurrentLinkedQueue<Batch> work = new ConcurrentLinkedQueue<>(batches);
            List.of(matching, merging, committing, changes).forEach(LongAdder::reset);
            long cpu = processCpu();
            double databaseCpu = databaseCpu();
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                Thread thread = new Thread(() -> drain(work));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            long nanos = System.nanoTime() - start;
            System.out.printf("database CPU %.1f us a row; ", (databaseCpu() - databaseCpu) * 1e6 / records);
            report(round == 0 ? "new records" : "repeats", records, nanos, processCpu() - cpu);
        }
        database.jdbc()
                .queryForList(
                        "SELECT relname, pg_total_relation_size(oid) / 1024 AS kb FROM pg_class"
                                + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY 2 DESC LIMIT 3")
                .forEach(System.out::println);
    }

    private void report(String what, int records, long nanos, long cpu) {
        System.out.printf(
                "%s: %d rows/s; %d changes; us a row: %.1f wall, %.1f JVM CPU, match %.1f, merge %.1f, commit %.1f%n",
                what,
                records * 1_000_000_000L / nanos,
                changes.sum(),
                nanos / 1e3 / records,
                cpu / 1e3 / records,
                matching.sum() / 1e3 / records,
                merging.sum() / 1e3 / records,
                committing.sum() / 1e3 / records);
    }

    private void drain(ConcurrentLinkedQueue<Batch> work) {
        TransactionTemplate transaction = database.transaction();
        for (Batch batch = work.poll(); batch != null; batch = work.poll()) {
            Batch current = batch;
            long done = Objects.requireNonNull(transaction.execute(status -> {
                long start = System.nanoTime();
                MatchResult result = matcher.match(current);
                long matched = System.nanoTime();
                List<GoldenChange> appended = merger.merge(result.clusters());
                long merged = System.nanoTime();
                matching.add(matched - start);
                merging.add(merged - matched);
                changes.add(appended.size());
                return merged;
            }));
            committing.add(System.nanoTime() - done);
        }
    }

    private static ConcurrentLinkedQueue<Batch> batches(int records) {
        ConcurrentLinkedQueue<Batch> batches = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < records / PARTNERS; from += BATCH) {
            for (int partner = 0; partner < PARTNERS; partner++) {
                batches.add(Customers.batch(Generated.records(partner, from, BATCH)));
            }
        }
        return batches;
    }

    /** Seconds that the server's processes of these connections used; Linux only, and the server on this machine. */
    private double databaseCpu() {
        return database
                .jdbc()
                .queryForList(
                        "SELECT pid FROM pg_stat_activity WHERE application_name = ?",
                        Long.class,
                        database.applicationName())
                .stream()
                .mapToDouble(MatchAndMergeBenchmark::cpuOf)
                .sum();
    }

    private static double cpuOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
