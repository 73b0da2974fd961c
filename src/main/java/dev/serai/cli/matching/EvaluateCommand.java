package dev.serai.cli.matching;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.cli.HubDatabase;
import dev.serai.cli.TextTable;
import dev.serai.match.BlockKey;
import dev.serai.match.Edge;
import dev.serai.match.Evaluation;
import dev.serai.match.RecordSet;
import dev.serai.match.Resolver;
import dev.serai.match.StoredRecord;
import dev.serai.record.RecordKey;
import dev.serai.store.PostgresSourceSample;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the hub's customers against the truth. */
@Command(
        name = "evaluate",
        description = "Hold the customers of a hub against the truth: precision and recall, what each blocking rule"
                + " finds, and how other thresholds would do.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final int LOWEST = -2;
    private static final int HIGHEST = 20;
    private static final int BAR = 40;

    @Parameters(paramLabel = "ENTITY", description = "Such as customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "FILE",
            description = "A CSV file with the columns partner, key and customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path truthFile;

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
        Map<RecordKey, String> truth = TruthFile.read(truthFile, entity);
        return hub.use(database -> {
            List<StoredRecord> records = new PostgresSourceSample(
                            database, matched.definition().schema())
                    .records(Integer.MAX_VALUE).stream()
                            .filter(stored -> truth.containsKey(stored.record().key()))
                            .toList();
            if (records.isEmpty()) {
                throw new EnvironmentProblem("no stored record of " + entity + " is in " + truthFile);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%,d stored records are in %s, which has %,d%n", records.size(), truthFile, truth.size());
            out.println("as the hub has them: " + Evaluation.of(golden(records), truth));
            Resolver resolver = matched.model().resolver();
            RecordSet set =
                    RecordSet.of(records.stream().map(StoredRecord::record).toList(), resolver);
            blocks(set, resolver, truth);
            sweep(set, truth);
            out.flush();
            return 0;
        });
    }

    private static Collection<List<RecordKey>> golden(List<StoredRecord> records) {
        Map<Long, List<RecordKey>> golden = new HashMap<>();
        records.forEach(stored -> golden.computeIfAbsent(stored.golden(), any -> new ArrayList<>())
                .add(stored.record().key()));
        return golden.values();
    }

    /** The share of the true pairs that each rule brings together. */
    private void blocks(RecordSet set, Resolver resolver, Map<RecordKey, String> truth) {
        Map<String, List<Set<Long>>> keysOf = new HashMap<>();
        Map<Long, Integer> ruleOf = new HashMap<>();
        set.records().forEach(record -> {
            Set<Long> hashes = new HashSet<>();
            for (BlockKey key : resolver.keysOf(record)) {
                hashes.add(key.hash());
                ruleOf.put(key.hash(), (int) key.rule());
            }
            keysOf.computeIfAbsent(Objects.requireNonNull(truth.get(record.key())), any -> new ArrayList<>())
                    .add(hashes);
        });
        long[] found = new long[resolver.definition().blocking().size()];
        long any = 0;
        long all = 0;
        for (List<Set<Long>> customer : keysOf.values()) {
            for (int b = 1; b < customer.size(); b++) {
                for (int a = 0; a < b; a++) {
                    Set<Long> shared = new HashSet<>(customer.get(a));
                    shared.retainAll(customer.get(b));
                    Set<Integer> rules = new HashSet<>();
                    shared.forEach(hash -> rules.add(ruleOf.get(hash)));
                    rules.forEach(rule -> found[rule]++);
                    any += shared.isEmpty() ? 0 : 1;
                    all++;
                }
            }
        }
        TextTable table = new TextTable(List.of("blocking rule", "true pairs found"));
        for (int rule = 0; rule < found.length; rule++) {
            table.add(List.of(resolver.definition().blocking().get(rule).text(), share(found[rule], all)));
        }
        table.add(List.of("any of them", share(any, all)));
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        table.print(out);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.4f", (double) part / whole);
    }

    /** What hangs together by edges of at least so many bits. */
    private void sweep(RecordSet set, Map<RecordKey, String> truth) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("edges from  precision  recall  F1");
        for (int bits = LOWEST; bits <= HIGHEST; bits += 2) {
            Evaluation one = Evaluation.of(connected(set, bits), truth);
            out.println(String.format(
                    Locale.ROOT,
                    "%+6d bits  %9.4f  %6.4f  %6.4f  %s",
                    bits,
                    one.precision(),
                    one.recall(),
                    one.f1(),
                    "█".repeat((int) Math.round(one.f1() * BAR))));
        }
    }

    private static Collection<List<RecordKey>> connected(RecordSet set, double from) {
        int[] parent = new int[set.records().size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (Edge edge : set.edges()) {
            if (edge.weight() >= from) {
                parent[root(parent, edge.b())] = root(parent, edge.a());
            }
        }
        Map<Integer, List<RecordKey>> groups = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), any -> new ArrayList<>())
                    .add(set.records().get(i).key());
        }
        return groups.values();
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
