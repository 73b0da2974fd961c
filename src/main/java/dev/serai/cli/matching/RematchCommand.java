package dev.serai.cli.matching;

import dev.serai.cli.HubDatabase;
import dev.serai.store.PostgresEpochDesk;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a changed match definition or model would change, and asks the hub to switch it on. */
@Command(
        name = "rematch",
        description = "Show how far the hub is with a changed match definition or model and what it would change;"
                + " with --apply, have it switched on.")
public final class RematchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTITY", description = "Such as customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Mixin
    private final HubDatabase hub = new HubDatabase();

    @Option(
            names = "--anew",
            description = "Have everything built anew from the source records, although nothing changed.")
    private boolean anew;

    @Option(names = "--apply", description = "Switch it on as soon as it has read every record.")
    private boolean apply;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return hub.use(database -> {
            PostgresEpochDesk desk = new PostgresEpochDesk(database);
            PrintWriter out = spec.commandLine().getOut();
            List<PostgresEpochDesk.Standing> standings = desk.standings(entity);
            if (standings.isEmpty()) {
                out.println(entity + " is not matched by a model yet");
            }
            standings.forEach(out::println);
            if (anew && desk.anew(entity)) {
                out.println("asked for: the hub builds it anew from the source records");
            }
            desk.next(entity).ifPresent(epoch -> {
                out.println(desk.difference(epoch));
                if (apply) {
                    desk.ask(epoch, "serai rematch");
                    out.println(
                            "asked for: the hub switches it on when it has read every record, and golden ids follow");
                }
            });
            out.flush();
            return 0;
        });
    }
}
