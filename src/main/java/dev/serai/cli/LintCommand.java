package dev.serai.cli;

import dev.serai.definition.Problems;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds everything that is wrong in routes and mappings, without a running hub. */
@Command(name = "lint", description = "Check all route and mapping files. Needs no running hub.")
final class LintCommand implements Callable<Integer> {

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the line of each problem also when the output is not a terminal.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        int files = folders.lint(problems);
        ProblemReport report = new ProblemReport(problems.all(), files, strict);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json("lint"));
        } else {
            report.print(out, verbose || CommandLine.Help.Ansi.AUTO.enabled());
        }
        return report.ok() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
