package dev.serai.cli.matching;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.HubDatabase;
import dev.serai.cli.golden.LearnWeightsCommand;
import dev.serai.exchange.SubscriptionDefinition;
import dev.serai.match.Learner;
import dev.serai.match.LearningSample;
import dev.serai.match.MatchModel;
import dev.serai.match.RecordSet;
import dev.serai.match.Resolver;
import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.PartitionDifference;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import dev.serai.store.PostgresSourceSample;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns how records of one customer agree, from the records that a hub has stored. */
@Command(
        name = "learn",
        description = "Learn from the stored records how those of one customer agree, write the model beside the match"
                + " definition, and show what it would change. A running hub builds it in the background and switches it"
                + " on when 'serai rematch' asks for it.",
        synopsisSubcommandLabel = "[weights …]",
        subcommands = LearnWeightsCommand.class)
public final class LearnCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Parameters(paramLabel = "ENTITY", arity = "0..1", description = "Such as customer.")
    private String entity = "";

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Mixin
    private final HubDatabase hub = new HubDatabase();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Learn from no more records than that; always the same ones (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--dry-run", description = "Write nothing, only show what the model would change.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (entity.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say of which entity, such as 'serai learn customer'; or 'serai learn weights'");
        }
        MatchedEntity matched = MatchedEntity.of(folders.mappings(), entity);
        return hub.use(database -> learn(matched, database));
    }

    private int learn(MatchedEntity matched, DataSource database) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PostgresSourceSample stored =
                new PostgresSourceSample(database, matched.definition().schema());
        List<StoredRecord> records = stored.records(most);
        long all = stored.count();
        out.printf("learning from %,d of %,d records of %s%n", records.size(), all, entity);
        MatchModel model = Learner.learn(
                matched.definition(), records.stream().map(StoredRecord::record).toList());
        if (model.training().records() < records.size()) {
            out.printf(
                    "note: %,d of them were enough; all would give more pairs than fit into memory%n",
                    model.training().records());
        }
        model.training().warnings().forEach(warning -> out.println("note: " + warning));
        show(matched, new Resolver(matched.definition(), model), stored, records);
        if (dryRun) {
            out.println("nothing was written");
            return 0;
        }
        String file = matched.definition().modelFile().orElse(entity + ".match.model.yaml");
        Path path = folders.mappings().resolve("canonical").resolve(file);
        Files.writeString(path, model.write());
        out.println("model " + model.version() + " written to " + path);
        if (matched.definition().modelFile().isEmpty()) {
            out.println("it is used when canonical/" + entity + ".match.yaml has the line  model: " + file);
        }
        return 0;
    }

    private void show(
            MatchedEntity matched, Resolver resolver, PostgresSourceSample stored, List<StoredRecord> learned) {
        PrintWriter out = spec.commandLine().getOut();
        List<SourceRecord> some =
                LearningSample.of(learned.stream().map(StoredRecord::record).toList(), resolver);
        Set<RecordKey> shown = some.stream().map(SourceRecord::key).collect(Collectors.toSet());
        List<StoredRecord> records = learned.stream()
                .filter(one -> shown.contains(one.record().key()))
                .toList();
        PartitionDifference difference =
                PartitionDifference.of(records, clusters(RecordSet.of(some, resolver), resolver, stored, records));
        long subscriptions = matched.set().subscriptions().values().stream()
                .map(SubscriptionDefinition::entity)
                .filter(entity::equals)
                .count();
        out.printf(
                "customers: %,d now, %,d with this model; %,d times some would become one, %,d would split%n",
                difference.now(),
                difference.then(),
                difference.joins().size(),
                difference.splits().size());
        out.printf(
                "deliveries: %,d (%,d customers to %d subscriptions)%n",
                difference.touched() * subscriptions, difference.touched(), subscriptions);
        difference.joins().stream()
                .limit(SHOWN)
                .forEach(joined -> out.println("  one: "
                        + joined.stream().map(number -> entity + "-" + number).collect(Collectors.joining(" + "))));
        difference.splits().stream().limit(SHOWN).forEach(number -> out.println("  splits: " + entity + "-" + number));
        out.flush();
    }

    /** The customers that the model makes, as positions in the list of records. */
    private static List<List<Integer>> clusters(
            RecordSet set, Resolver resolver, PostgresSourceSample stored, List<StoredRecord> records) {
        Map<RecordKey, Integer> places = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).record().key(), i);
        }
        return set
                .partition(MatchedEntity.constraints(MatchedEntity.links(resolver, stored, places.keySet())))
                .clusters()
                .stream()
                .map(cluster -> cluster.stream()
                        .map(place -> Objects.requireNonNull(
                                places.get(set.records().get(place).key())))
                        .toList())
                .toList();
    }
}
