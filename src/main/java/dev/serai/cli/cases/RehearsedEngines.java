package dev.serai.cli.cases;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.camel.Engines;
import dev.serai.camel.UnknownName;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.InMemoryFeedProfiles;
import dev.serai.exchange.drift.InMemoryHolds;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.Matcher;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.record.BatchCodec;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What routes work with in a rehearsal: the real mappings and subscriptions, and a change log in which each record that
 * reached the inbox is a customer of its own.
 */
final class RehearsedEngines implements Engines {

    private final DefinitionSet set;
    private final Map<String, SubscriptionFeed> feeds = new HashMap<>();
    private final DriftGuard drift = new DriftGuard(new InMemoryFeedProfiles(), new InMemoryHolds());
    private GoldenLog log = new GoldenLog(List.of());

    RehearsedEngines(DefinitionSet set) {
        this.set = set;
    }

    /** Fills the change log anew; every subscription begins at its start. */
    void begin(List<SourceRecord> records) {
        List<GoldenChange> changes = new ArrayList<>();
        for (SourceRecord record : records) {
            long number = changes.size() + 1L;
            changes.add(new GoldenChange(
                    number,
                    new GoldenId(record.key().entity(), number),
                    1,
                    ClusterEvent.created(),
                    record.content(),
                    null,
                    0,
                    Set.of(record.key().partner())));
        }
        log = new GoldenLog(changes);
        feeds.clear();
    }

    @Override
    public InboundMapping mapping(String name) {
        InboundMapping mapping = set.mappings().get(name);
        if (mapping == null) {
            throw UnknownName.of("mapping", name, set.mappings().keySet());
        }
        return mapping;
    }

    @Override
    public SubscriptionFeed feed(String subscription) {
        SubscriptionDefinition definition = set.subscriptions().get(subscription);
        if (definition == null) {
            throw UnknownName.of(
                    "subscription", subscription, set.subscriptions().keySet());
        }
        return feeds.computeIfAbsent(subscription, any -> Outbound.feed(set, definition, log, new OneReceiver()));
    }

    @Override
    public Matcher matcher(String entity) {
        throw new UnsupportedOperationException("a rehearsal ends at the inbox");
    }

    @Override
    public Merger merger(String entity) {
        throw new UnsupportedOperationException("a rehearsal ends at the inbox");
    }

    /** A rehearsal has no past: only what is missing altogether is held back. */
    @Override
    public DriftGuard drift() {
        return drift;
    }

    @Override
    public Merging merging(String entity) {
        throw new UnsupportedOperationException("a rehearsal ends at the inbox");
    }

    @Override
    public Intakes intakes() {
        throw new UnsupportedOperationException("a rehearsal ends at the inbox");
    }

    @Override
    public BatchCodec codec() {
        throw new UnsupportedOperationException("a rehearsal ends at the inbox");
    }
}
