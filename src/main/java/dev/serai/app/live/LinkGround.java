package dev.serai.app.live;

import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.Proposals;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.record.EntitySchema;
import dev.serai.store.LinkStores;
import dev.serai.store.PostgresEpochs;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** Where matching by a model stands on, and who hears of what it is not sure of. */
public final class LinkGround {

    private final DataSource database;
    private final BiFunction<String, Proposals, Proposals> questions;

    /**
     * A ground over a database.
     *
     * @param questions stands before the store of an entity's questions
     */
    public LinkGround(DataSource database, BiFunction<String, Proposals, Proposals> questions) {
        this.database = database;
        this.questions = questions;
    }

    LinkStores stores(EntitySchema schema) {
        return new LinkStores(
                database,
                schema,
                texts -> ResolverModel.of(texts, schema),
                stored -> questions.apply(schema.entity(), stored));
    }

    Epochs epochs(EntitySchema schema) {
        return new PostgresEpochs(database, any -> schema);
    }
}
