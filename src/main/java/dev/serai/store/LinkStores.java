package dev.serai.store;

import dev.serai.match.incremental.EpochBuilder;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.IncrementalMatcher;
import dev.serai.match.incremental.LinkModel;
import dev.serai.match.incremental.Proposals;
import dev.serai.match.incremental.ShadowLinker;
import dev.serai.record.EntitySchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Opens the epochs of one entity in PostgreSQL. */
public final class LinkStores {

    private final DataSource dataSource;
    private final EntitySchema schema;
    private final Function<Epochs.Wanted, LinkModel> models;
    private final UnaryOperator<Proposals> questions;
    private final PostgresSourceStore sources;
    private final Map<Integer, IncrementalMatcher> matchers = new ConcurrentHashMap<>();
    private final Map<Integer, EpochBuilder.Shadow> shadows = new ConcurrentHashMap<>();

    /** @param models compiles the texts of an epoch */
    public LinkStores(DataSource dataSource, EntitySchema schema, Function<Epochs.Wanted, LinkModel> models) {
        this(dataSource, schema, models, UnaryOperator.identity());
    }

    /** @param questions stands before the store of questions */
    public LinkStores(
            DataSource dataSource,
            EntitySchema schema,
            Function<Epochs.Wanted, LinkModel> models,
            UnaryOperator<Proposals> questions) {
        this.questions = questions;
        this.dataSource = dataSource;
        this.schema = schema;
        this.models = models;
        this.sources = new PostgresSourceStore(dataSource, schema);
    }

    /** A live epoch; the same each time. */
    public IncrementalMatcher matcher(Epochs.Epoch epoch) {
        matchers.keySet().removeIf(number -> number < epoch.number());
        return matchers.computeIfAbsent(epoch.number(), any -> openMatcher(epoch));
    }

    private IncrementalMatcher openMatcher(Epochs.Epoch epoch) {
        PostgresEpochs.Tables tables = new PostgresEpochs.Tables(schema.entity(), epoch.number());
        LinkModel model = models.apply(epoch.what());
        return new IncrementalMatcher(
                schema.entity(),
                model,
                new IncrementalMatcher.Stores(
                        new PostgresLinkIndex(dataSource, tables, model, sources),
                        sources,
                        questions.apply(new PostgresMatchProposals(dataSource, tables))));
    }

    /** An epoch that is being built; the same each time. */
    public EpochBuilder.Shadow shadow(Epochs.Epoch epoch) {
        shadows.keySet().removeIf(number -> number < epoch.number());
        return shadows.computeIfAbsent(epoch.number(), any -> openShadow(epoch));
    }

    private EpochBuilder.Shadow openShadow(Epochs.Epoch epoch) {
        PostgresEpochs.Tables tables = new PostgresEpochs.Tables(schema.entity(), epoch.number());
        LinkModel model = models.apply(epoch.what());
        return new EpochBuilder.Shadow(
                model, new ShadowLinker(model, new PostgresLinkIndex(dataSource, tables, model, null)));
    }
}
