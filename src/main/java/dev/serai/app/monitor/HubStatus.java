package dev.serai.app.monitor;

import dev.serai.exchange.FeedStatus;
import dev.serai.exchange.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the hub has received, merged and delivered so far.
 *
 * @param revision of the definitions in force
 * @param lastReload when the definitions were last looked at because they changed
 * @param reloadProblems why the last change was refused, one a line; empty when it was not
 */
public record HubStatus(
        String revision,
        Instant lastReload,
        List<String> reloadProblems,
        List<Feed> feeds,
        List<Entity> entities,
        List<Subscription> subscriptions) {

    /** What one feed brought: rows. */
    public record Feed(
            String feed,
            String partner,
            long accepted,
            long rejected,
            Map<String, Long> rejectedByCode,
            Instant lastAt) {

        static Feed of(FeedStatus status) {
            return new Feed(
                    status.feed(),
                    status.partner(),
                    status.accepted(),
                    status.rejected(),
                    new TreeMap<>(status.rejectedByCode()),
                    status.lastAt());
        }
    }

    /** How many golden records there are. */
    public record Entity(String entity, long golden) {}

    /**
     * How far a subscription has come.
     *
     * @param delivered customers, each counted at each delivery
     * @param retrying deliveries that failed and will be tried again
     * @param dead deliveries that were given up and not replayed
     * @param held why nothing leaves, or an empty text
     */
    public record Subscription(
            String subscription, long lag, long delivered, long retrying, long dead, boolean paused, String held) {

        static Subscription of(SubscriptionStatus status) {
            String held = status.held();
            return new Subscription(
                    status.subscription(),
                    status.lag(),
                    status.items(),
                    status.failures() > 0 ? 1 : 0,
                    status.deadLetters(),
                    status.paused(),
                    held == null ? "" : held);
        }
    }
}
