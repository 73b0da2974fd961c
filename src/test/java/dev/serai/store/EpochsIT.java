package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.match.incremental.EpochBuilder;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.LinkModel;
import dev.serai.match.incremental.ShadowLinker;
import dev.serai.match.incremental.ToyLine;
import dev.serai.record.Cluster;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EpochsIT {

    private static final Epochs.Wanted OLD = new Epochs.Wanted("customer", "old", "old", null);
    private static final Epochs.Wanted NEW = new Epochs.Wanted("customer", "new", "new", null);
    private static final Map<String, LinkModel> MODELS = Map.of("old", ToyLine.model(4), "new", ToyLine.model(9));

    private final TestDatabase database = TestDatabase.fresh();
    private final EpochLine line = line(database, OLD);
    private EpochBuilder builder = builder(line);

    private static EpochLine line(TestDatabase database, Epochs.Wanted wanted) {
        return new EpochLine(
                database,
                wanted,
                epoch -> Objects.requireNonNull(MODELS.get(epoch.what().revision())));
    }

    private static EpochBuilder builder(EpochLine line) {
        return new EpochBuilder(
                line.epochs,
                epoch -> {
                    LinkModel model =
                            Objects.requireNonNull(MODELS.get(epoch.what().revision()));
                    PostgresEpochs.Tables tables = new PostgresEpochs.Tables("customer", epoch.number());
                    return new EpochBuilder.Shadow(
                            model,
                            new ShadowLinker(
                                    model, new PostgresLinkIndex(line.database.dataSource(), tables, model, null)));
                },
                line::open);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aNewModelIsAppliedBesideTheIntakeAndEndsInTheStateOfARebuild() throws Exception {
        List<SourceRecord> all = ToyLine.records(750, 110, 7);
        line.feed(IncrementalMatchingIT.batches(all.subList(0, 350), new java.util.Random(1), 60), 2);
        Map<?, ?> before = line.state();

        assertThat(build()).isTrue();
        assertThat(line.state()).isEqualTo(before);
        line.feed(IncrementalMatchingIT.batches(all.subList(350, 450), new java.util.Random(2), 60), 2);
        builder = builder(line); // the hub was killed and starts again
        for (int i = 450; build(); i++) {
            line.feed(Customers.batch(all.subList(i, i + 3)));
        }
        line.feed(IncrementalMatchingIT.batches(all.subList(450, 600), new java.util.Random(3), 60), 2);
        PostgresEpochDesk desk = new PostgresEpochDesk(database.dataSource());
        PostgresEpochDesk.Difference difference =
                desk.difference(desk.next("customer").orElseThrow());
        assertThat(difference.joins() + difference.splits()).isPositive();
        assertThat(difference.touched()).isBetween(difference.splits(), difference.now());
        assertThat(switchOn(false)).isFalse();
        desk.ask(desk.next("customer").orElseThrow(), "the steward");
        assertThat(switchOn(false)).isTrue();
        assertThat(sweep()).isTrue();
        line.feed(IncrementalMatchingIT.batches(all.subList(600, 750), new java.util.Random(4), 60), 2);
        builder = builder(line);
        while (sweep()) {
            line.assertSound();
        }

        line.assertSound();
        try (TestDatabase other = TestDatabase.fresh()) {
            EpochLine rebuilt = line(other, NEW);
            rebuilt.feed(Customers.batch(all));
            assertThat(line.state()).isEqualTo(rebuilt.state());
            assertThat(line.capped()).isEqualTo(rebuilt.capped());
        }
        assertThat(database.jdbc().queryForList("SELECT state FROM match_epoch ORDER BY number", String.class))
                .containsExactly("ENDED", "LIVE");
        assertThat(database.jdbc().queryForObject("SELECT count(*) FROM match_node_2 WHERE golden <= 0", Integer.class))
                .isZero();
    }

    @Test
    void anEpochThatNobodyWantsAnyMoreEndsUnseen() {
        line.feed(Customers.batch(ToyLine.records(200, 40, 7)));
        assertThat(build()).isTrue();

        database.transaction().executeWithoutResult(status -> builder.build(OLD, 50));

        assertThat(database.jdbc().queryForList("SELECT state FROM match_epoch ORDER BY number", String.class))
                .containsExactly("LIVE", "ENDED");
    }

    @Test
    void whatIsBuiltAnewFromTheSourceRecordsIsWhatWasThere() throws Exception {
        line.feed(IncrementalMatchingIT.batches(ToyLine.records(300, 60, 9), new java.util.Random(5), 40), 2);
        Map<?, ?> before = line.state();
        PostgresEpochDesk desk = new PostgresEpochDesk(database.dataSource());

        assertThat(desk.anew("customer")).isTrue();
        while (Boolean.TRUE.equals(database.transaction().execute(status -> builder.build(OLD, 120)))) {
            assertThat(line.state()).isEqualTo(before);
        }
        PostgresEpochDesk.Difference difference =
                desk.difference(desk.next("customer").orElseThrow());
        assertThat(difference.touched()).isZero();
        boolean switched = Boolean.TRUE.equals(database.transaction().execute(status -> builder.switchOn(OLD, true)));
        assertThat(switched).isTrue();
        while (sweep()) {
            line.assertSound();
        }

        assertThat(line.state()).isEqualTo(before);
    }

    private boolean build() {
        return Boolean.TRUE.equals(database.transaction().execute(status -> builder.build(NEW, 120)));
    }

    private boolean switchOn(boolean unasked) {
        return Boolean.TRUE.equals(database.transaction().execute(status -> builder.switchOn(NEW, unasked)));
    }

    /** Where no record comes after the switch, the very last step has nodes that still have provisional numbers. */
    @Test
    void goldenIdsFollowToTheLastInOneStep() throws Exception {
        List<SourceRecord> all = ToyLine.records(150, 110, 7);
        line.feed(Customers.batch(all));
        while (build()) {
            // nothing comes meanwhile
        }
        assertThat(switchOn(true)).isTrue();
        while (sweep(1000)) {
            line.assertSound();
        }

        try (TestDatabase other = TestDatabase.fresh()) {
            EpochLine rebuilt = line(other, NEW);
            rebuilt.feed(Customers.batch(all));
            assertThat(line.state()).isEqualTo(rebuilt.state());
        }
    }

    private boolean sweep() {
        return sweep(40);
    }

    private boolean sweep(int most) {
        Optional<List<Cluster>> swept = database.transaction().execute(status -> {
            Optional<List<Cluster>> clusters = builder.sweep("customer", most);
            clusters.filter(some -> !some.isEmpty()).ifPresent(line.merger::merge);
            return clusters;
        });
        return swept != null && swept.isPresent();
    }
}
