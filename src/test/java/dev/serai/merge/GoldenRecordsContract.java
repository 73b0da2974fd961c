package dev.serai.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of golden records does. */
public abstract class GoldenRecordsContract {

    private static final GoldenId ADA = new GoldenId("customer", 4);
    private static final GoldenId EVE = new GoldenId("customer", 5);
    private static final CanonicalRecord CONTENT = Customers.record(
                    "acme", "1", 1, "name=Ada \"L\"", "birth_date=1990-12-10", "credit_score=700.5", "tags=a,b")
            .content();

    protected abstract GoldenRecords records();

    protected abstract <T> T inTransaction(Supplier<T> work);

    private static GoldenChange created(GoldenId id) {
        return new GoldenChange(
                0, id, 1, ClusterEvent.created(), CONTENT, "{\"records\":[]}", 0, Set.of("acme", "with \"quote,"));
    }

    @Test
    void changesAreNumberedInTheirOrder() {
        List<GoldenChange> first = inTransaction(() -> records().append(List.of(created(EVE), created(ADA))));
        List<GoldenChange> second = inTransaction(() -> records()
                .append(List.of(new GoldenChange(
                        0,
                        EVE,
                        2,
                        ClusterEvent.mergedInto(ADA),
                        null,
                        null,
                        first.get(0).sequence(),
                        Set.of()))));

        assertThat(first).extracting(GoldenChange::id).containsExactly(EVE, ADA);
        assertThat(first.get(0).sequence()).isPositive().isLessThan(first.get(1).sequence());
        assertThat(second.get(0).sequence()).isGreaterThan(first.get(1).sequence());
    }

    @Test
    void theLastChangeOfAnIdIsItsCurrentState() {
        List<GoldenChange> appended = inTransaction(() -> records().append(List.of(created(EVE), created(ADA))));
        inTransaction(() -> records()
                .append(List.of(new GoldenChange(0, EVE, 2, ClusterEvent.mergedInto(ADA), null, null, 1, Set.of()))));

        var current = inTransaction(() -> records().current(List.of(ADA, EVE, new GoldenId("customer", 6))));

        assertThat(current).containsOnlyKeys(ADA, EVE);
        GoldenChange ada = Objects.requireNonNull(current.get(ADA));
        assertThat(ada.content()).isEqualTo(CONTENT);
        assertThat(ada.sequence()).isEqualTo(appended.get(1).sequence());
        GoldenChange eve = Objects.requireNonNull(current.get(EVE));
        assertThat(eve.event()).isEqualTo(ClusterEvent.mergedInto(ADA));
        assertThat(eve.content()).isNull();
        assertThat(eve.version()).isEqualTo(2);
    }

    @Test
    void aVersionIsWrittenOnce() {
        inTransaction(() -> records().append(List.of(created(ADA))));

        assertThatThrownBy(() -> inTransaction(() -> records().append(List.of(created(ADA)))))
                .isInstanceOf(RuntimeException.class);
    }
}
