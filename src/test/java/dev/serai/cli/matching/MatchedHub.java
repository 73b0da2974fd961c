package dev.serai.cli.matching;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.definition.Problems;
import dev.serai.match.Customers;
import dev.serai.match.KnownSet;
import dev.serai.match.incremental.EpochBuilder;
import dev.serai.match.incremental.EpochMatcher;
import dev.serai.match.incremental.Epochs;
import dev.serai.match.incremental.ResolverModel;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.EntitySchema;
import dev.serai.record.SourceRecord;
import dev.serai.store.LinkStores;
import dev.serai.store.PostgresEpochs;
import dev.serai.store.PostgresGoldenRecords;
import dev.serai.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Definition files and a database in which the records of a known set were matched by them; the commands are pointed at both. */
final class MatchedHub implements AutoCloseable {

    private static final int BATCH = 200;

    final Path mappings;
    final TestDatabase database = TestDatabase.fresh();
    private final EntitySchema schema;
    private final PostgresEpochs epochs;
    private final LinkStores stores;

    /** @param folder of the test resources' {@code matching/} with the files of the set */
    MatchedHub(Path home, String folder, KnownSet set) throws IOException {
        this.mappings = home.resolve("mappings");
        Files.createDirectories(mappings.resolve("canonical"));
        for (String file : List.of("customer.yaml", "customer.match.yaml")) {
            try (InputStream in = MatchedHub.class.getResourceAsStream("/matching/" + folder + "/" + file)) {
                Files.write(
                        mappings.resolve("canonical").resolve(file),
                        Objects.requireNonNull(in).readAllBytes());
            }
        }
        Files.writeString(
                home.resolve("truth.csv"),
                set.truth.entrySet().stream()
                        .map(one -> one.getKey().partner() + "," + one.getKey().sourceKey() + "," + one.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n", "partner,key,customer\n", "\n")));
        this.schema = set.definition.schema();
        DataSource source = database.dataSource();
        this.epochs = new PostgresEpochs(source, entity -> schema);
        this.stores = new LinkStores(source, schema, texts -> ResolverModel.of(texts, schema));
        feed(set.records);
        System.setProperty("serai.database.url", ((HikariDataSource) source).getJdbcUrl());
        System.setProperty("serai.database.username", "postgres");
    }

    /** What the files say now. */
    Epochs.Wanted wanted() {
        DefinitionSet set = Workspace.load(mappings, mappings.toString());
        return Objects.requireNonNull(set.linking().get("customer"));
    }

    private void feed(List<SourceRecord> records) {
        Problems problems = new Problems();
        MergeDefinition merging = MergeDefinition.read(
                        "customer.merge.yaml", "entity: customer\n", schema, Map.of(), problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        WeightedMerger merger =
                new WeightedMerger(merging, new PostgresGoldenRecords(database.dataSource(), merging.schema()));
        EpochMatcher matcher = new EpochMatcher(epochs, wanted(), stores::matcher, batch -> {
            throw new IllegalStateException("no epoch is live");
        });
        for (int from = 0; from < records.size(); from += BATCH) {
            List<SourceRecord> some = records.subList(from, Math.min(records.size(), from + BATCH));
            database.transaction()
                    .executeWithoutResult(status ->
                            merger.merge(matcher.match(Customers.batch(some)).clusters()));
        }
    }

    /** Builds as a running hub does in the background, until there is nothing to do. */
    void build() {
        EpochBuilder builder = new EpochBuilder(epochs, stores::shadow, stores::matcher);
        Epochs.Wanted wanted = wanted();
        Stream.generate(() -> database.transaction().execute(status -> builder.build(wanted, BATCH)))
                .takeWhile(Boolean.TRUE::equals)
                .forEach(step -> {});
    }

    @Override
    public void close() {
        System.clearProperty("serai.database.url");
        System.clearProperty("serai.database.username");
        database.close();
    }
}
