package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.exchange.Owed;
import dev.serai.exchange.SubscriptionDesk;
import dev.serai.exchange.Subscriptions;
import dev.serai.exchange.SubscriptionsContract;
import dev.serai.exchange.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresSubscriptionsIT extends SubscriptionsContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected Subscriptions subscriptions() {
        return new PostgresSubscriptions(database.dataSource());
    }

    @Override
    protected SubscriptionDesk desk() {
        return new PostgresSubscriptionDesk(database.dataSource());
    }

    /** The database's clock has gone on by the time the next statement begins. */
    @Override
    protected void aMomentLater() {}

    @Test
    void ofManyNodesThatAskAtOnceOneGetsTheTurn() throws InterruptedException, ExecutionException {
        subscriptions().state("globex/golden", "customer");
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        List<Callable<Optional<Turn>>> asking = IntStream.range(0, 6)
                .<Callable<Optional<Turn>>>mapToObj(
                        node -> () -> subscriptions().take("globex/golden", "node" + node, Duration.ofMinutes(1)))
                .toList();
        int turns = 0;
        for (Future<Optional<Turn>> answer : nodes.invokeAll(asking)) {
            turns += answer.get().isPresent() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(turns).isEqualTo(1);
    }

    @Test
    void theStateForOperatorsTellsCursorHeadAndWhatIsWrong() {
        Turn turn = started();
        subscriptions().finish(turn, new Owed(0, 3, 0), 2);
        Turn next = subscriptions().take("globex/golden", "one", Duration.ZERO).orElseThrow();
        subscriptions().handOut(next, new Owed(3, 4, 0));
        subscriptions().retry(next, Duration.ofMinutes(1), "503");
        subscriptions().hold("globex/golden", "no agreement");

        assertThat(new PostgresStatusQueries(database.dataSource()).subscriptions())
                .singleElement()
                .satisfies(status -> {
                    assertThat(status.cursor()).isEqualTo(3);
                    assertThat(status.deliveries()).isEqualTo(1);
                    assertThat(status.items()).isEqualTo(2);
                    assertThat(status.lag()).isZero();
                    assertThat(status.failures()).isEqualTo(1);
                    assertThat(status.retryingSince()).isNotNull();
                    assertThat(status.nextAttempt()).isAfter(status.retryingSince());
                    assertThat(status.lastFailure()).isEqualTo("503");
                    assertThat(status.held()).isEqualTo("no agreement");
                    assertThat(status.deadLetters()).isZero();
                });
    }

    private Turn started() {
        subscriptions().state("globex/golden", "customer");
        return subscriptions().take("globex/golden", "one", Duration.ZERO).orElseThrow();
    }
}
