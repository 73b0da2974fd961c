package dev.serai.app.monitor;

import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionStatus;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Says which subscribers do not get what they are owed. */
final class SubscriptionsHealth extends AbstractHealthIndicator {

    private final StatusQueries queries;

    SubscriptionsHealth(StatusQueries queries) {
        super("the subscriptions cannot be looked at");
        this.queries = queries;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, String> troubled = new TreeMap<>();
        for (SubscriptionStatus status : queries.subscriptions()) {
            String trouble = trouble(status);
            if (!trouble.isEmpty()) {
                troubled.put(status.subscription(), trouble);
            }
        }
        health.status(troubled.isEmpty() ? "UP" : "DEGRADED").withDetails(troubled);
    }

    private static String trouble(SubscriptionStatus status) {
        if (status.held() != null) {
            return status.held();
        }
        if (status.failures() > 0) {
            return "failed " + status.failures() + " times in a row";
        }
        if (status.deadLetters() > 0) {
            return status.deadLetters() + " dead letters";
        }
        return status.paused() ? "paused" : "";
    }
}
