package dev.serai.app.live;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.camel.Engines;
import dev.serai.exchange.ChangeLogFeed;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.mapping.CanonicalEntity;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.MatchDefinition;
import dev.serai.match.Matcher;
import dev.serai.match.incremental.EpochMatcher;
import dev.serai.match.incremental.Epochs;
import dev.serai.merge.Disputes;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.BatchCodec;
import dev.serai.record.EntitySchema;
import dev.serai.store.LinkEvidence;
import dev.serai.store.LinkStores;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresPins;
import dev.serai.store.PostgresSourceRecords;
import dev.serai.store.ReferringMerger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The engines that routes run on, over the definitions in force and the store. */
public final class HubEngines implements Engines {

    private final LiveDefinitions definitions;
    private final DataSource database;
    private final Intakes intakes;
    private final DriftGuard drift;
    private final ChangeLogFeed.Hub hub;
    private final Doubts doubts;
    private volatile EngineSet running;

    /** The doors through which records come in. */
    public record Arrivals(Intakes intakes, DriftGuard drift) {}

    /**
     * What hears of that which the engines are not sure of.
     *
     * @param disputes by entity, where partners disagree
     * @param links what matching by a model stands on
     */
    public record Doubts(Function<String, Disputes> disputes, LinkGround links) {}

    /** Engines over the definitions in force, which follow them from then on. */
    public HubEngines(
            LiveDefinitions definitions, DataSource database, Arrivals arrivals, ChangeLogFeed.Hub hub, Doubts doubts) {
        this.definitions = definitions;
        this.database = database;
        this.intakes = arrivals.intakes();
        this.drift = arrivals.drift();
        this.hub = hub;
        this.doubts = doubts;
        this.running = build(definitions.current(), Map.of());
        definitions.onChange(set -> running = build(set, running.feeds()));
    }

    private EngineSet build(DefinitionSet set, Map<String, EngineSet.Feed> feedsBefore) {
        Map<String, Matcher> matchers = new HashMap<>();
        set.matching()
                .forEach((entity, definition) ->
                        matchers.put(entity, matcher(definition, set.linking().get(entity))));
        Map<String, Merger> mergers = mergers(set);
        Map<String, EngineSet.Feed> feeds = new HashMap<>();
        set.subscriptions().forEach((name, definition) -> feeds.put(name, feed(definition, feedsBefore.get(name))));
        return new EngineSet(set, matchers, mergers, feeds, codec(set), intakes, drift);
    }

    /** Each merger resolves the references of its entity, and lets those follow that refer to it. */
    private Map<String, Merger> mergers(DefinitionSet set) {
        Map<EntitySchema, Merger> alone = new HashMap<>();
        set.merging()
                .forEach((entity, definition) -> alone.put(
                        definition.schema(),
                        new WeightedMerger(
                                new Merging(definition, new LinkEvidence(database, definition.schema())),
                                new PostgresGoldenRecords(database, definition.schema()),
                                new PostgresPins(database, definition.schema()),
                                doubts.disputes().apply(entity))));
        Map<String, Merger> mergers = new HashMap<>();
        alone.keySet().forEach(schema -> mergers.put(schema.entity(), new ReferringMerger(schema, alone, database)));
        return mergers;
    }

    private Matcher matcher(MatchDefinition definition, Epochs.@Nullable Wanted wanted) {
        Matcher definite =
                new DeterministicMatcher(definition, new PostgresSourceRecords(database, definition.schema()));
        if (wanted == null) {
            return definite;
        }
        LinkStores stores = doubts.links().stores(definition.schema());
        return new EpochMatcher(doubts.links().epochs(definition.schema()), wanted, stores::matcher, definite);
    }

    private EngineSet.Feed feed(SubscriptionDefinition definition, EngineSet.@Nullable Feed before) {
        if (before != null && before.revision().equals(definition.revision())) {
            return before;
        }
        String partner = definition.partner();
        return new EngineSet.Feed(
                definition.revision(),
                new ChangeLogFeed(
                        definition,
                        () -> Optional.ofNullable(
                                definitions.current().partners().get(partner)),
                        hub));
    }

    private static BatchCodec codec(DefinitionSet set) {
        Map<String, EntitySchema> schemas = new HashMap<>();
        for (CanonicalEntity entity : set.entities().values()) {
            schemas.put(entity.entity(), entity.schema());
        }
        return new BatchCodec(entity -> EngineSet.known("entity", entity, schemas));
    }

    @Override
    public Engines inForce() {
        return running;
    }

    @Override
    public InboundMapping mapping(String name) {
        return running.mapping(name);
    }

    @Override
    public Matcher matcher(String entity) {
        return running.matcher(entity);
    }

    @Override
    public Merger merger(String entity) {
        return running.merger(entity);
    }

    @Override
    public Merging merging(String entity) {
        return running.merging(entity);
    }

    @Override
    public SubscriptionFeed feed(String subscription) {
        return running.feed(subscription);
    }

    @Override
    public Intakes intakes() {
        return intakes;
    }

    @Override
    public DriftGuard drift() {
        return drift;
    }

    @Override
    public BatchCodec codec() {
        return running.codec();
    }
}
