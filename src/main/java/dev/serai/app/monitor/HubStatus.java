package dev.serai.app.monitor;

import dev.serai.app.live.Reload;
import dev.serai.exchange.FeedStatus;
import dev.serai.exchange.SubscriptionStatus;
import dev.serai.exchange.WaitingReferences;
import dev.serai.exchange.drift.DriftReason;
import dev.serai.exchange.drift.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the hub has received, merged and delivered so far.
 *
 * @param revision of the files in force: changes when any route or mapping file does
 * @param held what waits for a person's word, the oldest first
 * @param unmapped by feed, what it brings that its mapping does not read
 * @param waiting references to a record that has not come, or has gone
 * @param lastReload how the last look at changed files went, or the start
 */
public record HubStatus(
        String revision,
        LastReload lastReload,
        List<Feed> feeds,
        List<Held> held,
        Map<String, Set<String>> unmapped,
        List<Entity> entities,
        List<Waiting> waiting,
        List<Subscription> subscriptions) {

    /**
     * How a reload went.
     *
     * @param result IN_FORCE, WAITING or REFUSED
     * @param revision of the files that were looked at
     * @param routeFiles the route files that were swapped, added or taken away
     * @param problems why it was refused, or warnings; one a line
     */
    public record LastReload(
            Instant at, String result, String revision, List<String> routeFiles, List<String> problems) {

        static LastReload of(Reload reload) {
            return new LastReload(
                    reload.at(), reload.result().toString(), reload.revision(), reload.routeFiles(), reload.lines());
        }
    }

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

    /**
     * Something that was held back.
     *
     * @param state HELD until a person said what to do, then RELEASED until it is through
     * @param bytes how long it is, or -1 when its source is read again instead
     * @param repeats how often the same came again
     * @param remark what went wrong at the last try, or an empty text
     */
    public record Held(
            long hold,
            String feed,
            String source,
            List<String> reasons,
            String state,
            Instant heldAt,
            long bytes,
            long repeats,
            String remark) {

        static Held of(Hold hold) {
            String remark = hold.outcome();
            return new Held(
                    hold.number(),
                    hold.intake().feed(),
                    hold.intake().source(),
                    hold.reasons().stream().map(DriftReason::sentence).toList(),
                    hold.state().toString(),
                    hold.heldAt(),
                    hold.bytes(),
                    hold.repeats(),
                    remark == null ? "" : remark);
        }
    }

    /**
     * How many golden records there are.
     *
     * @param cappedKeys match keys that bring nobody together, because too many records share them
     * @param remergeDueSince when the merge definition changed, until all were made anew; else an empty text
     */
    public record Entity(String entity, long golden, long cappedKeys, String remergeDueSince) {}

    /**
     * References of a partner's records that lead to nobody yet.
     *
     * @param entity of the records that refer, such as transaction
     * @param to what they refer to, such as customer
     */
    public record Waiting(String partner, String entity, String to, long references) {

        static Waiting of(WaitingReferences waiting) {
            return new Waiting(waiting.partner(), waiting.entity(), waiting.target(), waiting.references());
        }
    }

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
