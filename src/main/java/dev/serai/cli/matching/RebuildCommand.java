package dev.serai.cli.matching;

import dev.serai.cli.EnvironmentProblem;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubDatabase;
import dev.serai.cli.RunFailed;
import dev.serai.store.PostgresEpochDesk;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the customers of an entity worked out anew from the source records, beside the live ones, and holds the two against each other. */
@Command(
        name = "rebuild",
        description =
                "Have the running hub work out the customers anew from the source records, beside the live ones, and show"
                        + " whether the same come out. Exit code 1 when they do not.")
public final class RebuildCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 500;

    @Parameters(paramLabel = "ENTITY", description = "Such as customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Mixin
    private final HubDatabase hub = new HubDatabase();

    @Option(names = "--apply", description = "Switch on what was built, even where it is the same.")
    private boolean apply;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up when the hub does not go on for so long (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return hub.use(database -> {
            PostgresEpochDesk desk = new PostgresEpochDesk(database);
            if (desk.next(entity).isPresent()) {
                throw new EnvironmentProblem("a changed definition or model of " + entity
                        + " is being built or waits; 'serai rematch " + entity + "' shows it");
            }
            if (!desk.anew(entity)) {
                throw new EnvironmentProblem(
                        entity + " is not matched by a model yet, so there is nothing to build anew");
            }
            return compare(desk, awaitBuilt(desk));
        });
    }

    private PostgresEpochDesk.Standing awaitBuilt(PostgresEpochDesk desk) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<PostgresEpochDesk.Standing> before = List.of();
        long moved = System.nanoTime();
        while (true) {
            List<PostgresEpochDesk.Standing> now = desk.standings(entity);
            PostgresEpochDesk.Standing last = now.get(now.size() - 1);
            if (now.size() > 1 && last.state().equals("READY")) {
                return last;
            }
            if (!now.equals(before)) {
                moved = System.nanoTime();
                out.println(last);
                out.flush();
            }
            if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(patience)) {
                throw new RunFailed("the hub has not gone on for " + patience + " s; does it run? It builds " + entity
                        + " anew as soon as it does, and 'serai rematch " + entity + "' shows the outcome");
            }
            before = now;
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private int compare(PostgresEpochDesk desk, PostgresEpochDesk.Standing built) {
        PrintWriter out = spec.commandLine().getOut();
        PostgresEpochDesk.Difference difference = desk.difference(built.epoch());
        out.println(built);
        out.println(difference);
        boolean same = difference.touched() == 0;
        out.println(same ? "the same customers come out" : "other customers come out");
        if (apply) {
            desk.ask(built.epoch(), "serai rebuild");
            out.println("asked for: the hub switches it on, and golden ids follow");
        }
        out.flush();
        return same ? ExitCode.OK : ExitCode.FAILED;
    }
}
