package dev.serai.app.live;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.camel.Engines;
import dev.serai.camel.UnknownName;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.Matcher;
import dev.serai.merge.Evidence;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.record.BatchCodec;
import java.util.Map;

/** The engines of one definition set. What began with it ends with it, however often definitions change in the meantime. */
record EngineSet(
        DefinitionSet set,
        Map<String, Matcher> matchers,
        Map<String, Merger> mergers,
        Map<String, Feed> feeds,
        BatchCodec codec,
        Intakes intakes,
        DriftGuard drift)
        implements Engines {

    /** A feed remembers what it handed out, so that it outlives a reload that does not concern it. */
    record Feed(String revision, SubscriptionFeed feed) {}

    @Override
    public InboundMapping mapping(String name) {
        return known("mapping", name, set.mappings());
    }

    @Override
    public Matcher matcher(String entity) {
        return known("entity", entity, matchers);
    }

    @Override
    public Merger merger(String entity) {
        return known("entity", entity, mergers);
    }

    @Override
    public Merging merging(String entity) {
        return new Merging(known("entity", entity, set.merging()), Evidence.NONE);
    }

    @Override
    public SubscriptionFeed feed(String subscription) {
        return known("subscription", subscription, feeds).feed();
    }

    static <T> T known(String kind, String name, Map<String, T> all) {
        T found = all.get(name);
        if (found == null) {
            throw UnknownName.of(kind, name, all.keySet());
        }
        return found;
    }
}
