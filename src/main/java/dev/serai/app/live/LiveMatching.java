package dev.serai.app.live;

import dev.serai.app.settings.MatchingSettings;
import dev.serai.camel.Engines;
import dev.serai.match.incremental.EpochBuilder;
import dev.serai.match.incremental.Epochs;
import dev.serai.record.Cluster;
import dev.serai.record.EntitySchema;
import dev.serai.store.LinkStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a changed match definition or model to the records that are stored, in small steps while intake goes on. What is built waits
 * until somebody asked for it; then golden ids follow. Not for use by several threads.
 */
public final class LiveMatching {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMatching.class);

    private final LiveDefinitions definitions;
    private final Engines engines;
    private final LinkGround ground;
    private final TransactionOperations transactions;
    private final MatchingSettings settings;
    private final Map<Epochs.Wanted, EpochBuilder> builders = new HashMap<>();

    public LiveMatching(
            LiveDefinitions definitions,
            Engines engines,
            LinkGround ground,
            TransactionOperations transactions,
            MatchingSettings settings) {
        this.definitions = definitions;
        this.engines = engines;
        this.ground = ground;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Does all that there is to do; to be called again and again. */
    public void look() {
        Map<String, Epochs.Wanted> linking = definitions.current().linking();
        builders.keySet().retainAll(linking.values());
        linking.forEach((entity, wanted) -> look(wanted, builders.computeIfAbsent(wanted, this::builder)));
    }

    private void look(Epochs.Wanted wanted, EpochBuilder builder) {
        while (isDone(() -> builder.build(wanted, settings.step())) && goesOn()) {
            // each step is its own transaction, so that intake comes in between
        }
        if (isDone(() -> builder.switchOn(wanted, settings.applyUnasked()))) {
            LOG.info("Matching of {} goes by definition and model {} from now on", wanted.entity(), wanted.revision());
        }
        while (isDone(() -> swept(wanted.entity(), builder)) && goesOn()) {
            // as above
        }
    }

    private boolean isDone(BooleanSupplier step) {
        return Boolean.TRUE.equals(transactions.execute(status -> step.getAsBoolean()));
    }

    private static boolean goesOn() {
        return !Thread.currentThread().isInterrupted();
    }

    private boolean swept(String entity, EpochBuilder builder) {
        Optional<List<Cluster>> clusters = builder.sweep(entity, settings.step());
        clusters.filter(some -> !some.isEmpty())
                .ifPresent(some -> engines.merger(entity).merge(some));
        return clusters.isPresent();
    }

    private EpochBuilder builder(Epochs.Wanted wanted) {
        EntitySchema schema = Objects.requireNonNull(
                        definitions.current().entities().get(wanted.entity()))
                .schema();
        LinkStores stores = ground.stores(schema);
        return new EpochBuilder(ground.epochs(schema), stores::shadow, stores::matcher);
    }
}
