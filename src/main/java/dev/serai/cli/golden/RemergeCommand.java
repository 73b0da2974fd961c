package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubAddress;
import dev.serai.cli.HubPlace;
import dev.serai.cli.RunFailed;
import dev.serai.cli.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes all golden records of an entity anew, after showing what that would change. */
@Command(
        name = "remerge",
        description = "Show what making all golden records anew would change, such as after a change of weights; with"
                + " --apply, do it. The hub does it in the background while it goes on taking records in.")
public final class RemergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTITY", description = "Such as customer.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String entity;

    @Option(names = "--apply", description = "Make them anew.")
    private boolean apply;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        HubAddress address = hub.address();
        String path = "/api/golden/" + entity + "/remerge";
        if (address.find(path).isEmpty()) {
            throw new RunFailed("there is no entity '" + entity + "'");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!address.post(path + "?apply=" + apply)) {
            out.println("The hub is about it already; this is how that ends.");
        }
        JsonNode status = Awaited.end(address, path);
        print(status, out);
        return status.path("state").asText().equals("FAILED") ? ExitCode.FAILED : ExitCode.OK;
    }

    static void print(JsonNode status, PrintWriter out) {
        boolean applied = status.path("state").asText().equals("APPLIED");
        out.printf(
                "%s golden records looked at in %.1f s, %s %s different (merge definition %s)%n",
                status.path("examined").asText(),
                status.path("seconds").asDouble(),
                status.path("changed").asText(),
                applied ? "became" : "would become",
                status.path("revision").asText());
        rows(List.of("field", applied ? "changed" : "would change"), status.path("fields"), out);
        rows(List.of("subscription", "golden records it would be told of"), status.path("owed"), out);
        if (!status.path("trouble").isNull() && !status.path("trouble").isMissingNode()) {
            out.println("It failed (" + status.path("trouble").asText() + "); the hub's log says why.");
        }
        out.flush();
    }

    private static void rows(List<String> titles, JsonNode counts, PrintWriter out) {
        if (counts.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(titles);
        counts.properties()
                .forEach(count ->
                        table.add(List.of(count.getKey(), count.getValue().asText())));
        out.println();
        table.print(out);
    }
}
