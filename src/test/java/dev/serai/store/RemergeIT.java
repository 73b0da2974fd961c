package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.match.DeterministicMatcher;
import dev.serai.merge.Difference;
import dev.serai.merge.Dispute;
import dev.serai.merge.Disputes;
import dev.serai.merge.Evidence;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merging;
import dev.serai.merge.Remerge;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All golden records made anew over PostgreSQL. */
class RemergeIT {

    private static final MergeDefinition OLD = Customers.mergeDefinition();
    private static final MergeDefinition NEW =
            Customers.mergeDefinition("  name: { choose: weighted-vote, weights: { acme: 1 } }\n");

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresClusters clusters = new PostgresClusters(database.dataSource(), Customers.SCHEMA);
    private final PostgresGoldenRecords golden = new PostgresGoldenRecords(database.dataSource(), Customers.SCHEMA);
    private Disputes disputes = Disputes.UNHEARD;
    private final PostgresPins pins = new PostgresPins(database.dataSource(), Customers.SCHEMA);

    @AfterEach
    void drop() {
        database.close();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction().execute(status -> work.get()));
    }

    private Remerge remerge(MergeDefinition definition) {
        Remerge.Transactions transactions = new Remerge.Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return inTransaction(work);
            }
        };
        return new Remerge(
                new Merging(definition, Evidence.NONE),
                new Remerge.Ground(clusters, golden, pins, disputes, transactions));
    }

    private void feed(MergeDefinition definition, List<SourceRecord> records) {
        DeterministicMatcher matcher = new DeterministicMatcher(
                Customers.matchDefinition(), new PostgresSourceRecords(database.dataSource(), Customers.SCHEMA));
        WeightedMerger merger = new WeightedMerger(definition, golden);
        database.transaction()
                .executeWithoutResult(status ->
                        merger.merge(matcher.match(Customers.batch(records)).clusters()));
    }

    /** Each customer is known to Acme and Globex, which write every third name differently. */
    private static List<SourceRecord> customers(int from, int to) {
        List<SourceRecord> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String mail = "email=e" + i + "@example.org";
            all.add(Customers.record("acme", "A" + i, 1, "name=Name " + i, mail));
            all.add(Customers.record("globex", "G" + i, 1, "name=" + (i % 3 == 0 ? "Other " : "Name ") + i, mail));
        }
        return all;
    }

    private String state() {
        return String.valueOf(database.jdbc()
                .queryForObject(
                        "SELECT string_agg(content::text, ';' ORDER BY content->>'email') FROM golden_record",
                        String.class));
    }

    private String rebuilt() {
        try (TestDatabase other = TestDatabase.fresh()) {
            WeightedMerger merger =
                    new WeightedMerger(NEW, new PostgresGoldenRecords(other.dataSource(), Customers.SCHEMA));
            DeterministicMatcher matcher = new DeterministicMatcher(
                    Customers.matchDefinition(), new PostgresSourceRecords(other.dataSource(), Customers.SCHEMA));
            List<SourceRecord> all = inTransaction(() -> clusters.after(0, 100_000)).stream()
                    .flatMap(cluster -> cluster.members().stream())
                    .toList();
            other.transaction()
                    .executeWithoutResult(status ->
                            merger.merge(matcher.match(Customers.batch(all)).clusters()));
            return String.valueOf(other.jdbc()
                    .queryForObject(
                            "SELECT string_agg(content::text, ';' ORDER BY content->>'email') FROM golden_record",
                            String.class));
        }
    }

    @Test
    void theDifferenceIsTheOneThatIsThenMade() {
        feed(OLD, customers(0, 2_500));
        String before = state();
        Remerge remerge = remerge(NEW);

        Difference shown = remerge.compare(remerge.last(), any -> {});
        assertThat(state()).isEqualTo(before);
        Difference made = remerge.apply(0, remerge.last(), cursor -> {}, () -> false);

        assertThat(shown.examined()).isEqualTo(2_500).isEqualTo(made.examined());
        assertThat(shown.changed()).isEqualTo(834).isEqualTo(made.changed());
        assertThat(shown.byField()).containsOnlyKeys("name").isEqualTo(made.byField());
        assertThat(state()).isEqualTo(rebuilt());
        assertThat(remerge.compare(remerge.last(), any -> {}).changed()).isZero();
    }

    @Test
    void questionsOpenAndCloseAlsoWhereNoGoldenValueBecomesDifferent() {
        Set<GoldenId> asked = new HashSet<>();
        disputes = new Disputes() {
            @Override
            public void heard(Collection<GoldenId> customers, List<Dispute> found) {
                asked.removeAll(customers);
                found.forEach(dispute -> asked.add(dispute.golden()));
            }

            @Override
            public Set<GoldenId> waitingFor(Collection<GoldenId> customers, List<Dispute> found) {
                Set<GoldenId> waiting = new HashSet<>(asked);
                waiting.retainAll(customers);
                found.forEach(dispute -> waiting.add(dispute.golden()));
                return waiting;
            }
        };
        feed(OLD, customers(0, 30));
        assertThat(remadeBy(OLD)).isZero();
        assertThat(asked).as("every third customer has two names").hasSize(10);

        List<SourceRecord> agreeing = new ArrayList<>();
        for (int i = 0; i < 30; i += 3) {
            agreeing.add(Customers.record("globex", "G" + i, 2, "name=Name " + i, "email=e" + i + "@example.org"));
        }
        feed(OLD, agreeing);
        remadeBy(OLD);
        assertThat(asked).isEmpty();
    }

    private long remadeBy(MergeDefinition definition) {
        Remerge remerge = remerge(definition);
        return remerge.apply(0, remerge.last(), cursor -> {}, () -> false).changed();
    }

    @Test
    void aRunThatWasBrokenOffGoesOnFromItsLastPage() {
        feed(OLD, customers(0, 2_500));
        Remerge remerge = remerge(NEW);
        AtomicLong cursor = new AtomicLong();

        Difference first = remerge.apply(0, remerge.last(), cursor::set, () -> true);
        Difference rest = remerge.apply(cursor.get(), remerge.last(), cursor::set, () -> false);

        assertThat(first.examined()).isEqualTo(1_000);
        assertThat(rest.examined()).isEqualTo(1_500);
        assertThat(first.changed() + rest.changed()).isEqualTo(834);
        assertThat(state()).isEqualTo(rebuilt());
    }

    @Test
    void intakeGoesOnMeanwhileAndTheEndIsAsIfAllCameAnew() throws Exception {
        feed(OLD, customers(0, 3_000));
        Remerge remerge = remerge(NEW);

        CompletableFuture<Void> intake = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 30; i++) {
                List<SourceRecord> batch = new ArrayList<>(customers(3_000 + 10 * i, 3_010 + 10 * i));
                for (int old = 100 * i; old < 100 * i + 20; old++) {
                    batch.add(Customers.record(
                            "acme", "A" + old, 2, "name=New " + old, "email=e" + old + "@example.org"));
                }
                feed(NEW, batch);
            }
        });
        remerge.apply(0, remerge.last(), cursor -> {}, () -> false);
        intake.get();

        assertThat(state()).isEqualTo(rebuilt());
    }
}
