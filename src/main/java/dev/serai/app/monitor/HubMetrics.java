package dev.serai.app.monitor;

import dev.serai.exchange.FeedStatus;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionStatus;
import dev.serai.exchange.drift.DriftGuard;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Shows the store's own counts as metrics, so that they are right whatever node counted and however often it restarted. Tags
 * are partners, feeds, codes and subscriptions: names from definitions, never values.
 */
final class HubMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(HubMetrics.class);

    private final StatusQueries queries;
    private final DriftGuard drift;
    private final MeterRegistry registry;
    private final Map<Tags, Long> waitedOnce = new HashMap<>();
    private final Map<Meter.Id, AtomicLong> values = new ConcurrentHashMap<>();

    HubMetrics(StatusQueries queries, DriftGuard drift, MeterRegistry registry) {
        this.queries = queries;
        this.drift = drift;
        this.registry = registry;
    }

    /** Asks the store again; when it does not answer, the last values stay. */
    void refresh() {
        try {
            queries.feeds().forEach(this::show);
            showHolds();
            queries.subscriptions().forEach(this::show);
            showWaiting();
            queries.cappedKeys()
                    .forEach((entity, keys) -> gauge("serai.match.capped.keys", Tags.of("entity", entity), keys));
        } catch (DataAccessException e) {
            LOG.debug("the database does not answer; metrics stay as they are");
        }
    }

    /** A feed that has none any more goes back to 0. */
    private void showHolds() {
        Map<Tags, Long> open = new HashMap<>();
        drift.unmapped().keySet().forEach(feed -> open.put(tagsOf(feed), 0L));
        drift.holds().open().forEach(hold -> open.merge(tagsOf(hold.intake().feed()), 1L, Long::sum));
        open.forEach((tags, holds) -> gauge("serai.intake.held", tags, holds));
    }

    /** Those that wait no longer go back to 0. */
    private void showWaiting() {
        waitedOnce.replaceAll((tags, before) -> 0L);
        queries.waitingReferences()
                .forEach(waiting -> waitedOnce.put(
                        Tags.of("partner", waiting.partner(), "entity", waiting.entity(), "to", waiting.target()),
                        waiting.references()));
        waitedOnce.forEach((tags, references) -> gauge("serai.references.waiting", tags, references));
    }

    private static Tags tagsOf(String feed) {
        return Tags.of("partner", feed.replaceFirst("/.*", ""), "feed", feed);
    }

    private void show(FeedStatus feed) {
        Tags tags = Tags.of("partner", feed.partner(), "feed", feed.feed());
        count("serai.intake.rows", tags.and("outcome", "accepted"), feed.accepted());
        count("serai.intake.rows", tags.and("outcome", "rejected"), feed.rejected());
        feed.rejectedByCode().forEach((code, rows) -> count("serai.quarantine.rows", tags.and("code", code), rows));
    }

    private void show(SubscriptionStatus subscription) {
        Tags tags = Tags.of("subscription", subscription.subscription());
        gauge("serai.subscription.lag", tags, subscription.lag());
        count("serai.subscription.delivered", tags, subscription.items());
        count("serai.subscription.deliveries", tags, subscription.deliveries());
        gauge("serai.subscription.retrying", tags, subscription.failures() > 0 ? 1 : 0);
        gauge("serai.subscription.paused", tags, subscription.paused() ? 1 : 0);
        gauge("serai.subscription.dead.letters", tags, subscription.deadLetters());
    }

    private void count(String name, Tags tags, long value) {
        holder(name, tags, Meter.Type.COUNTER).set(value);
    }

    private void gauge(String name, Tags tags, long value) {
        holder(name, tags, Meter.Type.GAUGE).set(value);
    }

    private AtomicLong holder(String name, Tags tags, Meter.Type type) {
        return values.computeIfAbsent(new Meter.Id(name, tags, null, null, type), id -> {
            AtomicLong value = new AtomicLong();
            if (type == Meter.Type.COUNTER) {
                FunctionCounter.builder(name, value, AtomicLong::doubleValue)
                        .tags(tags)
                        .register(registry);
            } else {
                Gauge.builder(name, value, AtomicLong::doubleValue).tags(tags).register(registry);
            }
            return value;
        });
    }
}
