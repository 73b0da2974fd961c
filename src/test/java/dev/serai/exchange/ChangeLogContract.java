package dev.serai.exchange;

import static dev.serai.exchange.GoldenLog.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every change log must do. */
public abstract class ChangeLogContract {

    private final GoldenLog golden = new GoldenLog(this::append);

    protected abstract ChangeLog log();

    protected abstract void append(GoldenChange change);

    @Test
    void readsInOrderAfterASequenceUpToTheLimit() {
        GoldenChange one = golden.upsert(1, "Ada", "CN");
        GoldenChange two = golden.upsert(2, "Bo", "CN", "globex", "acme");
        GoldenChange three = golden.end(1, ClusterEvent.mergedInto(new GoldenId("customer", 2)));

        assertThat(log().read("customer", 0, 2)).isEqualTo(List.of(one, two));
        assertThat(log().read("customer", two.sequence(), 10)).isEqualTo(List.of(three));
        assertThat(log().head("customer")).isEqualTo(three.sequence());
    }

    @Test
    void anEntityWithoutChangesHasNoHead() {
        golden.upsert(1, "Ada", "CN");

        assertThat(log().head("supplier")).isZero();
    }

    @Test
    void givesContentsButNotOfWhatEnded() {
        GoldenChange one = golden.upsert(1, "Ada", "CN");
        GoldenChange two = golden.end(1, ClusterEvent.retired());

        assertThat(log().contents("customer", List.of(one.sequence(), two.sequence())))
                .containsOnlyKeys(one.sequence())
                .containsEntry(one.sequence(), customer("Ada", "CN"));
    }

    @Test
    void givesTheLastChangeUpToAPlace() {
        GoldenChange one = golden.upsert(1, "Ada", "CN");
        GoldenChange two = golden.upsert(1, "Ada L", "CN");
        golden.upsert(2, "Bo", "CN");

        assertThat(log().latest("customer", List.of(1L, 2L), two.sequence()))
                .containsOnlyKeys(1L)
                .containsEntry(1L, two);
        assertThat(log().latest("customer", List.of(1L), one.sequence())).containsEntry(1L, one);
    }
}
