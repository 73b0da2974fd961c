package dev.serai.cli.cases;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.ScheduledPollConsumer;

/** Keeps routes from fetching by their own clock: a case decides when its turn is. */
final class NoPolling extends LifecycleStrategySupport {

    @Override
    public void onServiceAdd(CamelContext context, Service service, Route route) {
        if (service instanceof ScheduledPollConsumer consumer) {
            consumer.setStartScheduler(false);
        }
    }
}
