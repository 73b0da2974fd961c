package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what the running hub holds back. */
@Command(
        name = "held",
        description = "Show what partners sent that looks other than what its mapping was used to, and waits for your word:"
                + " see 'serai release'.")
final class HeldCommand implements Callable<Integer> {

    @Mixin
    private final HubPlace place = new HubPlace();

    @Option(names = "--json", description = "Print the hub's answer as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        String answer = place.address().get("/actuator/held");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            print(new ObjectMapper().readTree(answer).path("held"), out);
        }
        out.flush();
        return ExitCode.OK;
    }

    static void print(JsonNode held, PrintWriter out) {
        if (held.isEmpty()) {
            out.println("nothing is held back");
            return;
        }
        TextTable table = new TextTable(List.of("hold", "feed", "what came", "since", "again", "state", "why"));
        held.forEach(hold -> table.add(List.of(
                hold.path("hold").asText(),
                hold.path("feed").asText(),
                hold.path("source").asText(),
                hold.path("heldAt").asText().replaceFirst("[.]\\d+Z", "Z"),
                hold.path("repeats").asText(),
                hold.path("state").asText(),
                why(hold))));
        table.print(out);
    }

    private static String why(JsonNode hold) {
        List<String> reasons = new ArrayList<>();
        hold.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        if (!hold.path("remark").asText().isEmpty()) {
            reasons.add(hold.path("remark").asText());
        }
        return String.join("; ", reasons);
    }
}
