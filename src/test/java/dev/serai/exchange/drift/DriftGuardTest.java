package dev.serai.exchange.drift;

import static dev.serai.exchange.drift.DriftReason.Kind.EMPTIED;
import static dev.serai.exchange.drift.DriftReason.Kind.MISSING;
import static dev.serai.exchange.drift.DriftReason.Kind.RETYPED;
import static dev.serai.exchange.drift.DriftReason.Kind.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.SourceShape;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriftGuardTest {

    private static final String FEED = "acme/customers.in";

    private final InMemoryFeedProfiles profiles = new InMemoryFeedProfiles();
    private final InMemoryHolds holds = new InMemoryHolds();
    private final DriftGuard guard = new DriftGuard(profiles, holds);

    /** Rows of which one mapped column, mobile, is filled and checked so often. */
    private static SourceShape rows(long rows, long filled, long invalid) {
        return new SourceShape(
                rows, 0, List.of(new SourceShape.Column("mobile", filled, filled, invalid)), Set.of(), Set.of());
    }

    private static SourceShape withUnmapped(String... names) {
        return new SourceShape(5, 0, List.of(), Set.of(), Set.of(names));
    }

    private static SourceShape withoutMobile(long rows) {
        return new SourceShape(
                rows, 0, List.of(new SourceShape.Column("mobile", 0, 0, 0)), Set.of("mobile"), Set.of());
    }

    @Test
    void anUnknownColumnIsToldOnceForEachFeed() {
        assertThat(guard.passed(FEED, withUnmapped("nick", "shoe_size")))
                .containsExactly("not read by the hub's mapping, told once: 'nick', 'shoe_size'");
        assertThat(guard.passed(FEED, withUnmapped("nick"))).isEmpty();
        assertThat(guard.passed(FEED, withUnmapped("nick", "hat_size"))).hasSize(1);
        assertThat(guard.passed("globex/people.in", withUnmapped("nick"))).hasSize(1);
    }

    @Test
    void aColumnThatTheHeaderLacksIsAReasonFromTheFirstFileOn() {
        assertThat(guard.reasons(FEED, withoutMobile(1))).containsExactly(new DriftReason(MISSING, "mobile"));
    }

    @Test
    void aColumnThatWasAlwaysFilledAndIsEmptyIsAReason() {
        guard.passed(FEED, rows(100, 99, 0));

        assertThat(guard.reasons(FEED, rows(20, 0, 0))).containsExactly(new DriftReason(EMPTIED, "mobile"));
        assertThat(guard.reasons(FEED, rows(20, 1, 0))).isEmpty();
        assertThat(guard.reasons(FEED, rows(19, 0, 0))).as("too few rows to tell").isEmpty();
    }

    @Test
    void aColumnThatWasOftenEmptyMayBeEmpty() {
        guard.passed(FEED, rows(1000, 600, 0));

        assertThat(guard.reasons(FEED, rows(1000, 0, 0))).isEmpty();
    }

    @Test
    void valuesThatWereValidAndAreNearlyAllInvalidAreAReason() {
        guard.passed(FEED, rows(100, 100, 3));

        assertThat(guard.reasons(FEED, rows(50, 50, 50))).containsExactly(new DriftReason(RETYPED, "mobile"));
        assertThat(guard.reasons(FEED, rows(50, 50, 40))).as("a bad day").isEmpty();
        assertThat(guard.reasons(FEED, rows(10, 10, 10))).as("too few to tell").isEmpty();
    }

    @Test
    void aNewFeedWithBadValuesHasNoBeforeToBeHeldAgainst() {
        assertThat(guard.reasons(FEED, rows(50, 50, 50))).isEmpty();
    }

    @Test
    void singleRecordsShowADriftWhenThereAreEnoughOfThem() {
        guard.passed(FEED, rows(100, 100, 0));
        int passed = 0;
        while (guard.reasons(FEED, rows(1, 0, 0)).isEmpty()) {
            guard.passed(FEED, rows(1, 0, 0));
            passed++;
        }
        assertThat(passed).isEqualTo(19);
        assertThat(guard.reasons(FEED, rows(1, 1, 0))).isEmpty();
    }

    @Test
    void rowsThatCanNoLongerBeReadAreAReason() {
        SourceShape readable = new SourceShape(100, 1, List.of(), Set.of(), Set.of());
        SourceShape torn = new SourceShape(100, 99, List.of(), Set.of(), Set.of());
        assertThat(guard.reasons(FEED, torn)).isEmpty();
        guard.passed(FEED, readable);

        assertThat(guard.reasons(FEED, torn)).containsExactly(new DriftReason(UNREADABLE, ""));
    }

    @Test
    void whatIsReleasedIsUsualFromThenOnUntilTheColumnIsBack() {
        guard.passed(FEED, rows(100, 100, 0));
        Hold hold = guard.hold(HoldsContract.intake(FEED), withoutMobile(30), HoldsContract.text("x"))
                .orElseThrow();
        assertThat(guard.reasons(FEED, withoutMobile(30))).isNotEmpty();

        assertThat(guard.release(hold.number())).isTrue();
        assertThat(guard.release(hold.number())).isFalse();

        assertThat(guard.reasons(FEED, withoutMobile(30))).isEmpty();
        guard.passed(FEED, withoutMobile(30));
        guard.passed(FEED, rows(30, 30, 0));
        assertThat(guard.reasons(FEED, withoutMobile(30))).isNotEmpty();
    }

    @Test
    void whatAnotherNodeWasToldIsKnownBeforeSomethingIsHeld() {
        DriftGuard other = new DriftGuard(profiles, holds);
        Hold hold = other.hold(HoldsContract.intake(FEED), withoutMobile(30), HoldsContract.text("x"))
                .orElseThrow();
        other.release(hold.number());

        assertThat(guard.hold(HoldsContract.intake(FEED), withoutMobile(30), HoldsContract.text("y")))
                .isEmpty();
    }

    @Property(tries = 300)
    void filesOfOneKindAreNeverHeldWhateverTheirSizesAndGaps(
            @ForAll @IntRange(min = 0, max = 90) int emptyPercent, @ForAll long seed) {
        DriftGuard fresh = new DriftGuard(new InMemoryFeedProfiles(), new InMemoryHolds());
        Random random = new Random(seed);
        for (int file = 0; file < 60; file++) {
            int rows = 1 + random.nextInt(60);
            long filled = random.ints(rows, 0, 100).filter(roll -> roll >= emptyPercent).count();
            long invalid = random.ints(filled, 0, 100).filter(roll -> roll < 5).count();
            SourceShape shape = rows(rows, filled, invalid);
            assertThat(fresh.reasons(FEED, shape)).isEmpty();
            fresh.passed(FEED, shape);
        }
    }
}
