package dev.serai.cli.cases;

import dev.serai.app.workspace.DefinitionSet;
import dev.serai.app.workspace.Workspace;
import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.EnvironmentProblem;
import dev.serai.definition.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases beside the mappings. Needs no hub, no database and no broker. */
@Command(
        name = "test",
        description = "Run the cases that stand beside mappings and subscriptions. Needs no running hub.")
public final class TestCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int PROBLEMS = 2;

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "Only cases whose file or name holds one of these texts, such as acme or 'unreachable'.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<String> parts = new ArrayList<>();

    @Option(names = "--coverage", description = "Say which fields, rules, look-ups and route steps no case touches.")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private @Nullable Path junit;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "Name the cases that pass too.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        Problems problems = new Problems();
        Path mappings = folders.mappings();
        List<TestCase> all = CaseFiles.read(mappings, problems);
        problems.throwIfErrors();
        List<TestCase> chosen = all.stream().filter(this::isChosen).toList();
        if (chosen.isEmpty()) {
            spec.commandLine().getErr().println("serai: " + nothingFound(all.size(), mappings));
            return PROBLEMS;
        }
        DefinitionSet set = Workspace.load(mappings, mappings.toString());
        List<CaseResult> results;
        List<Coverage.Item> covered;
        try (TestRun run = new TestRun(new Definitions(mappings, set), folders.routesIfAny(), problems)) {
            results = run.run(chosen);
            covered = coverage ? run.coverage().items() : List.of();
        }
        problems.throwIfErrors();
        return show(new CaseReport(results, covered, System.nanoTime() - began));
    }

    private boolean isChosen(TestCase test) {
        return parts.isEmpty()
                || parts.stream()
                        .anyMatch(part -> test.name().contains(part)
                                || test.at().file().contains(part)
                                || test.subject().contains(part));
    }

    private String nothingFound(int all, Path mappings) {
        if (all > 0) {
            return "none of the " + all + " cases holds '" + String.join("' or '", parts) + "' in its file or name";
        }
        return "there is no case below " + mappings
                + "; write one beside a mapping, such as acme/customers.in.tests.yaml (see docs/testing.md)";
    }

    private int show(CaseReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.print(out, verbose);
        }
        if (junit != null) {
            try {
                JunitXml.write(junit, report);
            } catch (IOException e) {
                throw new EnvironmentProblem("cannot write " + junit + "; choose another file with --junit FILE");
            }
        }
        return report.ok() ? 0 : FAILED;
    }
}
