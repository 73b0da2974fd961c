package dev.serai.exchange;

import java.time.Duration;

class InMemorySubscriptionsTest extends SubscriptionsContract {

    private final SettableClock clock = new SettableClock();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(clock);

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected SubscriptionDesk desk() {
        return subscriptions;
    }

    @Override
    protected void aMomentLater() {
        clock.advance(Duration.ofMillis(1));
    }
}
