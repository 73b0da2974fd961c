package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.Hold;
import dev.serai.exchange.drift.Holds;
import dev.serai.exchange.drift.HoldsContract;
import dev.serai.record.SourceShape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresHoldsIT extends HoldsContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected Holds holds() {
        return new PostgresHolds(database.dataSource());
    }

    @Test
    void whatFeedsLookLikeOutlivesARestart() {
        SourceShape shape = new SourceShape(
                30, 0, List.of(new SourceShape.Column("mobile", 30, 30, 0)), Set.of(), Set.of("nick"));
        SourceShape emptied = new SourceShape(
                30, 0, List.of(new SourceShape.Column("mobile", 0, 0, 0)), Set.of(), Set.of("nick"));
        DriftGuard first = new DriftGuard(new PostgresFeedProfiles(database.dataSource()), holds());
        assertThat(first.passed("acme/a.in", shape)).hasSize(1);
        first.save();

        DriftGuard second = new DriftGuard(new PostgresFeedProfiles(database.dataSource()), holds());

        assertThat(second.passed("acme/a.in", shape)).isEmpty();
        assertThat(second.unmapped()).containsEntry("acme/a.in", Set.of("nick"));
        assertThat(second.reasons("acme/a.in", emptied)).hasSize(1);
        Hold hold = second.hold(intake("acme/a.in"), emptied, text("x")).orElseThrow();
        assertThat(second.release(hold.number())).isTrue();
        DriftGuard third = new DriftGuard(new PostgresFeedProfiles(database.dataSource()), holds());
        assertThat(third.reasons("acme/a.in", emptied)).isEmpty();
    }
}
