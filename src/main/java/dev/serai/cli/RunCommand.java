package dev.serai.cli;

import dev.serai.definition.Problems;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the hub until it is told to stop. */
@Command(
        name = "run",
        description = "Check all files, start the hub and stay until Ctrl-C. What is not set up for real, such as the"
                + " database, is started beside it.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final DefinitionFolders folders = new DefinitionFolders();

    @Mixin
    private final HubPlace place = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        if (refused()) {
            return ExitCode.PROBLEMS;
        }
        HubPlan plan = new HubPlan(folders.routes(), folders.mappings(), place.data(), place.port()).checked();
        HubProcess hub = HubProcess.start(plan);
        long tenths = (System.nanoTime() - began) / 100_000_000;
        PrintWriter out = spec.commandLine().getOut();
        String address = "http://127.0.0.1:" + place.port();
        out.println("serai is ready at " + address + ", Hawtio at " + address + "/actuator/hawtio, after " + tenths / 10
                + "." + tenths % 10 + " s");
        out.flush();
        hub.awaitStop();
        return ExitCode.OK;
    }

    private boolean refused() {
        Problems problems = new Problems();
        int files = folders.lint(problems);
        if (problems.hasErrors()) {
            PrintWriter err = spec.commandLine().getErr();
            new ProblemReport(problems.all(), files, false).print(err, CommandLine.Help.Ansi.AUTO.enabled());
            err.println("The hub was not started.");
            err.flush();
            return true;
        }
        return false;
    }
}
