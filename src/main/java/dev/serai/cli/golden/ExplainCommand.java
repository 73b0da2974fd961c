package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubPlace;
import dev.serai.cli.RunFailed;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why the values of a golden record are what they are. */
@Command(
        name = "explain",
        description = "Show for each golden value who proposed what, with which weight, and what lost by how much."
                + " Letters stand for values until you ask for them.")
public final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "A golden id such as customer-42.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(names = "--show-values", description = "Show the values; they are somebody's.")
    private boolean values;

    @Option(names = "--json", description = "Print the hub's answer as one JSON object.")
    private boolean json;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        String path = GoldenPath.of(id, spec.commandLine()).path() + "/explain?values=" + values;
        String answer = hub.address().find(path).orElseThrow(() -> new RunFailed("no records belong to " + id));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            ExplanationText.print(new ObjectMapper().readTree(answer), out);
        }
        out.flush();
        return ExitCode.OK;
    }
}
