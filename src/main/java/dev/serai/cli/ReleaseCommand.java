package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets something that is held back go on, or forgets it. */
@Command(
        name = "release",
        description = "Let something that is held back go on, by the mapping that is in force now. A column that is still"
                + " missing then reads as absent, and what it was held for is usual from now on.")
final class ReleaseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOLD", description = "Its number, as 'serai held' shows it.")
    private long hold;

    @Option(names = "--discard", description = "Forget it for good instead; tell the partner to send it again.")
    private boolean discard;

    @Mixin
    private final HubPlace place = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        String answer = place.address().send(discard ? "DELETE" : "POST", "/actuator/held/" + hold);
        PrintWriter out = spec.commandLine().getOut();
        out.println(new ObjectMapper().readTree(answer).path("said").asText());
        out.flush();
        return ExitCode.OK;
    }
}
