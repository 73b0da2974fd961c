package dev.serai.cli.trial;

import dev.serai.cli.DefinitionFolders;
import dev.serai.cli.ExitCode;
import dev.serai.cli.ProblemReport;
import dev.serai.cli.RunFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a mapping makes of a sample. */
@Command(
        name = "try",
        description = "Show what a mapping makes of a sample, row by row. Needs no running hub, and stores nothing.")
public final class TryCommand implements Callable<Integer> {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 30;
    private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Such as acme/customers.in, or the mapping's file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String mapping;

    @Parameters(index = "1", paramLabel = "SAMPLE", description = "A file as the partner sends it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path sample;

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many rows are shown (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--look-at",
            paramLabel = "N",
            defaultValue = "50000",
            description = "How many rows are read and counted (default: ${DEFAULT-VALUE}).")
    private int lookAt;

    @Option(names = "--trouble", description = "Show only rows that are rejected or of which a value is not valid.")
    private boolean trouble;

    @Option(
            names = {"-w", "--watch"},
            description = "Show it again when the mapping, the sample or an entity changes, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--page", description = "Show it as a page in the browser, with the mapping to edit, until Ctrl-C.")
    private boolean page;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port of the page (default: any that is free).")
    private int port;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--strict", description = "Treat a rejected row, or a value that is not valid, as a problem.")
    private boolean strict;

    @Option(names = "--width", paramLabel = "N", description = "The width of the output (default: the terminal's).")
    private int width;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rows < 0 || lookAt < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--rows is 0 or more, and --look-at is 1 or more");
        }
        TriedFiles files = TriedFiles.of(mapping, sample, folders.mappings());
        if (!watch && !page) {
            return show(files);
        }
        try (ChangedFiles changes = new ChangedFiles()) {
            changes.add(files.mapping());
            changes.add(files.sample());
            changes.addFolder(files.mappings().resolve("canonical"));
            if (Files.isDirectory(files.mappings().resolve("tables"))) {
                changes.addFolder(files.mappings().resolve("tables"));
            }
            return page ? serve(files, changes) : showAgainAndAgain(files, changes);
        }
    }

    private int serve(TriedFiles files, ChangedFiles changes) throws InterruptedException {
        try (PageServer server = PageServer.start(new PageDesk(files), port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("The page is at " + server.address());
            out.println("It is for this machine only; Ctrl-C ends it. The file is written when you save, not before.");
            out.flush();
            while (true) {
                changes.await();
                server.filesChanged();
            }
        }
    }

    private int showAgainAndAgain(TriedFiles files, ChangedFiles changes) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        while (true) {
            out.print(coloured() ? CLEAR : "");
            if (Files.isRegularFile(files.mapping()) && Files.isRegularFile(files.sample())) {
                show(files);
            }
            if (!json) {
                out.println("watching " + files.mapping() + " and " + files.sample() + "; Ctrl-C ends it");
            }
            out.flush();
            changes.await();
        }
    }

    private int show(TriedFiles files) {
        Trial trial =
                new Trial(new CanonicalFolder(files.mappings()), files.mapping().toString(), files.sampleName());
        TrialResult result = tried(trial, files);
        int code = exitCode(result);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(TrialJson.write(result, code == ExitCode.OK));
            out.flush();
            return code;
        }
        new TrialSheet(out, coloured(), width()).print(result);
        if (!result.problems().isEmpty()) {
            new ProblemReport(result.problems(), 1, strict).print(out, true);
        }
        return code;
    }

    private TrialResult tried(Trial trial, TriedFiles files) {
        try {
            return trial.run(
                    files.mappingText(),
                    () -> Files.newInputStream(files.sample()),
                    new Trial.Extent(rows, lookAt, trouble));
        } catch (UncheckedIOException e) {
            throw new RunFailed("the sample " + files.sample() + " cannot be read", e);
        }
    }

    private int exitCode(TrialResult result) {
        if (!result.canRun()) {
            return ExitCode.PROBLEMS;
        }
        if (result.count().broken() != null) {
            return ExitCode.FAILED;
        }
        boolean troubled = result.count().rejected()
                                + result.count().dropped()
                                + result.count().kept()
                        > 0
                || !result.problems().isEmpty();
        return strict && troubled ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static boolean coloured() {
        return CommandLine.Help.Ansi.AUTO.enabled();
    }

    private int width() {
        if (width > 0) {
            return Math.max(NARROWEST, width);
        }
        if (!coloured()) {
            return USUAL_WIDTH;
        }
        return Math.max(NARROWEST, spec.usageMessage().autoWidth(true).width());
    }
}
