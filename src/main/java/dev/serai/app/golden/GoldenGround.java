package dev.serai.app.golden;

import dev.serai.app.live.LiveDefinitions;
import dev.serai.merge.Disputes;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merging;
import dev.serai.merge.Remerge;
import dev.serai.merge.Stewardship;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.EntitySchema;
import dev.serai.store.LinkEvidence;
import dev.serai.store.PostgresClusters;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.PostgresPins;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The merge engine of each entity over the store and the definitions in force. */
final class GoldenGround {

    private final LiveDefinitions definitions;
    private final DataSource database;
    private final Function<String, Disputes> disputes;
    private final TransactionTemplate transactions;

    GoldenGround(LiveDefinitions definitions, DataSource database, Function<String, Disputes> disputes) {
        this.definitions = definitions;
        this.database = database;
        this.disputes = disputes;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Empty when there is no such entity. */
    Optional<Merging> merging(String entity) {
        return Optional.ofNullable(definitions.current().merging().get(entity)).map(this::merging);
    }

    Merging merging(MergeDefinition definition) {
        return new Merging(definition, new LinkEvidence(database, definition.schema()));
    }

    /** Changes when golden records that nobody sent anything about would become different: with the definition, or the live model. */
    String revision(MergeDefinition definition) {
        return definition.countsMatch()
                ? definition.revision() + " " + new LinkEvidence(database, definition.schema()).revision()
                : definition.revision();
    }

    Remerge remerge(Merging merging) {
        EntitySchema schema = merging.definition().schema();
        return new Remerge(
                merging,
                new Remerge.Ground(
                        clusters(schema),
                        new PostgresGoldenRecords(database, schema),
                        pins(schema),
                        disputes.apply(schema.entity()),
                        this::inTransaction));
    }

    Stewardship stewardship(Merging merging) {
        EntitySchema schema = merging.definition().schema();
        PostgresClusters clusters = clusters(schema);
        PostgresPins pins = pins(schema);
        return new Stewardship(new Stewardship.Ground(
                clusters,
                pins,
                new WeightedMerger(
                        merging, new PostgresGoldenRecords(database, schema), pins, disputes.apply(schema.entity())),
                clusters,
                this::inTransaction));
    }

    PostgresClusters clusters(EntitySchema schema) {
        return PostgresClusters.resolved(database, schema);
    }

    PostgresPins pins(EntitySchema schema) {
        return new PostgresPins(database, schema);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
