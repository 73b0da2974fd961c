package dev.serai.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.serai.definition.InvalidDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The serai command. */
@Command(
        name = "serai",
        description = "A hub in which partner companies share their customers.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 all is well, 1 the run failed, 2 problems were found, 3 the machine lacks something."
        })
public final class Serai implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            LintCommand.class,
            dev.serai.cli.cases.TestCommand.class,
            StatusCommand.class,
            dev.serai.cli.trial.TryCommand.class,
            dev.serai.cli.draft.NewCommand.class,
            HeldCommand.class,
            ReleaseCommand.class,
            KeyCommand.class,
            dev.serai.cli.matching.LearnCommand.class,
            dev.serai.cli.matching.EvaluateCommand.class,
            dev.serai.cli.matching.WhyCommand.class,
            dev.serai.cli.matching.RematchCommand.class,
            dev.serai.cli.matching.RebuildCommand.class,
            dev.serai.cli.docs.DocsCommand.class,
            dev.serai.cli.golden.ExplainCommand.class,
            dev.serai.cli.golden.PinCommand.class,
            dev.serai.cli.golden.UnpinCommand.class,
            dev.serai.cli.golden.DecisionsCommand.class,
            dev.serai.cli.golden.RemergeCommand.class,
            dev.serai.cli.bench.BenchCommand.class);

    private static final String DEMO = "dev.serai.cli.demo.DemoCommand";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** Runs one command line and gives the exit code. */
    public static int run(String[] arguments) {
        quietLogs();
        CommandLine line = new CommandLine(new Serai());
        Optional<Class<?>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
                .findFirst();
        // To describe all commands takes longer than many of them need for their work.
        named.ifPresentOrElse(line::addSubcommand, () -> addAll(line));
        line.setExecutionExceptionHandler((e, at, parsed) -> explain(e, at));
        int code = line.execute(arguments);
        if (code != 0) {
            leaveNoArchive();
        }
        return code;
    }

    /** The JVM writes its archive of classes after this: the script 'serai' is told that it is of a run that failed. */
    private static void leaveNoArchive() {
        String archive = System.getProperty("serai.archive");
        if (archive == null || Files.exists(Path.of(archive))) {
            return;
        }
        try {
            Files.writeString(Path.of(archive + ".failed"), "");
        } catch (IOException e) {
            // Where nothing can be written, no archive is left either.
        }
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** The command with all its subcommands, ready to parse. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Serai());
        addAll(line);
        line.setExecutionExceptionHandler((e, at, parsed) -> explain(e, at));
        return line;
    }

    /** The demonstration is left out of the image, so it is found by name. */
    private static void addAll(CommandLine line) {
        COMMANDS.forEach(line::addSubcommand);
        try {
            line.addSubcommand(Class.forName(DEMO));
        } catch (ClassNotFoundException e) {
            LoggerFactory.getLogger(Serai.class).debug("no demonstration in this build");
        }
    }

    private static int explain(Exception e, CommandLine at) throws Exception {
        if (e instanceof EnvironmentProblem) {
            at.getErr().println("serai: " + e.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        if (e instanceof RunFailed) {
            at.getErr().println("serai: " + e.getMessage());
            return ExitCode.FAILED;
        }
        if (e instanceof InvalidDefinitions invalid) {
            invalid.problems().forEach(at.getErr()::println);
            return ExitCode.PROBLEMS;
        }
        throw e;
    }

    /** A command speaks for itself; the hub, when it runs, sets its own logging. */
    private static void quietLogs() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }
}
