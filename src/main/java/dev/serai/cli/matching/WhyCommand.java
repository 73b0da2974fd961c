package dev.serai.cli.matching;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.cli.HubDatabase;
import dev.serai.match.Edge;
import dev.serai.match.MergeStep;
import dev.serai.match.Partition;
import dev.serai.match.PreparedRecord;
import dev.serai.match.Resolver;
import dev.serai.match.StoredRecord;
import dev.serai.match.incremental.LinkConstraint;
import dev.serai.match.incremental.StrongestPair;
import dev.serai.record.RecordKey;
import dev.serai.store.PostgresSourceSample;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains who is who. */
@Command(
        name = "why",
        description = "Explain why two records are one customer or two, how a customer came together, or what two"
                + " customers lack to be one.")
public final class WhyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RECORD",
            arity = "1..2",
            description = "A record such as acme/17, or a customer such as customer-42; one customer alone, or two.")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = "--entity",
            paramLabel = "ENTITY",
            defaultValue = "customer",
            description = "What the records are (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Option(names = "--values", description = "Show the values that are compared, too: they are of people.")
    private boolean values;

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Mixin
    private final HubDatabase hub = new HubDatabase();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        MatchedEntity matched = MatchedEntity.of(folders.mappings(), entity);
        Resolver resolver = matched.model().resolver();
        return hub.use(database -> {
            PostgresSourceSample stored =
                    new PostgresSourceSample(database, matched.definition().schema());
            List<List<StoredRecord>> sides =
                    subjects.stream().map(subject -> records(subject, stored)).toList();
            if (sides.size() == 1) {
                how(sides.get(0), resolver, stored);
            } else {
                why(sides.get(0), sides.get(1), resolver, stored);
            }
            spec.commandLine().getOut().flush();
            return 0;
        });
    }

    private List<StoredRecord> records(String subject, PostgresSourceSample stored) {
        int slash = subject.indexOf('/');
        List<StoredRecord> found = slash > 0
                ? stored.record(subject.substring(0, slash), subject.substring(slash + 1)).stream()
                        .toList()
                : stored.ofGolden(number(subject));
        if (found.isEmpty()) {
            throw new EnvironmentProblem("there is no " + subject + " among the stored records of " + entity);
        }
        return found;
    }

    private long number(String subject) {
        try {
            return Long.parseLong(subject.substring(subject.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            throw new EnvironmentProblem(
                    "'" + subject + "' is neither a record such as acme/17 nor a customer such as " + entity + "-42");
        }
    }

    /** The pair of the two sides that weighs most. */
    private void why(
            List<StoredRecord> ones, List<StoredRecord> others, Resolver resolver, PostgresSourceSample stored) {
        PrintWriter out = spec.commandLine().getOut();
        StrongestPair pair = StrongestPair.of(ones, others, resolver);
        StoredRecord one = pair.one();
        StoredRecord other = pair.other();
        out.println(name(one) + " is of " + entity + "-" + one.golden() + ", " + name(other) + " of " + entity + "-"
                + other.golden());
        new Waterfall(out, values)
                .print(one, other, pair.score(), resolver.definition().thresholds());
        for (LinkConstraint decided :
                MatchedEntity.links(resolver, stored, List.of(one.record().key()))) {
            if (decided.one().equals(other.record().key())
                    || decided.other().equals(other.record().key())) {
                out.println("decided: they " + (decided.kind() == LinkConstraint.Kind.MUST ? "are" : "are not")
                        + " one customer");
            }
        }
    }

    private void how(List<StoredRecord> members, Resolver resolver, PostgresSourceSample stored) {
        PrintWriter out = spec.commandLine().getOut();
        List<PreparedRecord> prepared =
                members.stream().map(member -> prepared(member, resolver)).toList();
        List<Edge> edges = new ArrayList<>();
        for (int b = 1; b < prepared.size(); b++) {
            for (int a = 0; a < b; a++) {
                edges.add(new Edge(a, b, resolver.weight(prepared.get(a), prepared.get(b))));
            }
        }
        List<RecordKey> keys = prepared.stream().map(PreparedRecord::key).toList();
        Partition partition = Partition.of(
                prepared, edges, MatchedEntity.constraints(MatchedEntity.links(resolver, stored, keys)), resolver);
        out.println(entity + "-" + members.get(0).golden() + " has " + members.size() + " records");
        for (MergeStep step : partition.merges()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%+7.1f  %s (%d) and %s (%d), by %s and %s%s",
                    step.mean(),
                    name(step.first()),
                    step.firstSize(),
                    name(step.second()),
                    step.secondSize(),
                    name(step.edgeA()),
                    name(step.edgeB()),
                    step.isDefinite() ? ", for certain" : String.format(Locale.ROOT, ", %.1f bits", step.weight())));
        }
        partition.merges().stream()
                .min(Comparator.comparingDouble(MergeStep::weight))
                .ifPresent(weakest ->
                        out.println("weakest link: " + name(weakest.edgeA()) + " and " + name(weakest.edgeB())));
        partition
                .suspicions()
                .forEach(doubt ->
                        out.println("look at it: " + doubt.kind().name().toLowerCase(Locale.ROOT)));
    }

    private static PreparedRecord prepared(StoredRecord stored, Resolver resolver) {
        return resolver.prepare(stored.record().key(), stored.record().content());
    }

    private static String name(StoredRecord stored) {
        return name(stored.record().key());
    }

    private static String name(RecordKey key) {
        return key.partner() + "/" + key.sourceKey();
    }
}
