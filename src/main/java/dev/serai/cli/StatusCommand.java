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

/** Asks the running hub how it is. */
@Command(name = "status", description = "Show what the running hub has received, merged and delivered.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final HubPlace place = new HubPlace();

    @Option(names = "--json", description = "Print the hub's answer as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        String answer = place.address().get("/actuator/serai");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            print(new ObjectMapper().readTree(answer), out);
        }
        return ExitCode.OK;
    }

    static void print(JsonNode status, PrintWriter out) {
        printReload(status, out);
        printRows(
                out,
                List.of("feed", "accepted", "rejected", "rejected by code"),
                status.path("feeds"),
                row -> List.of(
                        row.path("feed").asText(),
                        row.path("accepted").asText(),
                        row.path("rejected").asText(),
                        codes(row.path("rejectedByCode"))));
        printHeld(status, out);
        printRows(
                out,
                List.of("entity", "golden", "capped keys"),
                status.path("entities"),
                row -> List.of(
                        row.path("entity").asText(),
                        row.path("golden").asText(),
                        row.path("cappedKeys").asText()));
        status.path("entities").forEach(row -> printRemerge(row, out));
        printWaiting(status.path("waiting"), out);
        printRows(
                out,
                List.of("subscription", "lag", "delivered", "retrying", "dead"),
                status.path("subscriptions"),
                row -> List.of(
                        row.path("subscription").asText(),
                        row.path("lag").asText(),
                        row.path("delivered").asText(),
                        row.path("retrying").asText(),
                        row.path("dead").asText()));
        out.flush();
    }

    private static void printReload(JsonNode status, PrintWriter out) {
        JsonNode last = status.path("lastReload");
        out.println("revision " + status.path("revision").asText("-") + " is in force");
        switch (last.path("result").asText()) {
            case "REFUSED" ->
                out.println("refused at " + last.path("at").asText() + ": revision "
                        + last.path("revision").asText());
            case "WAITING" ->
                out.println("waiting since " + last.path("at").asText() + ": revision "
                        + last.path("revision").asText() + ", for "
                        + last.path("routeFiles").toString() + " to finish what they are doing");
            default -> out.println("since " + last.path("at").asText("-"));
        }
        last.path("problems").forEach(problem -> out.println("  " + problem.asText()));
    }

    private static void printRemerge(JsonNode entity, PrintWriter out) {
        String since = entity.path("remergeDueSince").asText();
        if (!since.isEmpty()) {
            String name = entity.path("entity").asText();
            out.println("the merge definition of " + name + " changed at " + since + ": 'serai remerge " + name
                    + "' shows what it would change in what is golden, and --apply does it");
        }
    }

    private static void printWaiting(JsonNode waiting, PrintWriter out) {
        if (!waiting.isEmpty()) {
            printRows(
                    out,
                    List.of("partner", "refers by", "to", "not there yet"),
                    waiting,
                    row -> List.of(
                            row.path("partner").asText(),
                            row.path("entity").asText(),
                            row.path("to").asText(),
                            row.path("references").asText()));
        }
    }

    private static void printHeld(JsonNode status, PrintWriter out) {
        if (!status.path("held").isEmpty()) {
            out.println();
            HeldCommand.print(status.path("held"), out);
        }
        status.path("unmapped").properties().forEach(feed -> {
            List<String> names = new ArrayList<>();
            feed.getValue().forEach(name -> names.add(name.asText()));
            if (!names.isEmpty()) {
                out.println("not read by " + feed.getKey() + ": " + String.join(", ", names));
            }
        });
    }

    private static String codes(JsonNode byCode) {
        List<String> codes = new ArrayList<>();
        byCode.properties()
                .forEach(code -> codes.add(code.getKey() + " " + code.getValue().asText()));
        return codes.isEmpty() ? "-" : String.join(", ", codes);
    }

    private static void printRows(
            PrintWriter out,
            List<String> titles,
            JsonNode rows,
            java.util.function.Function<JsonNode, List<String>> cells) {
        TextTable table = new TextTable(titles);
        rows.forEach(row -> table.add(cells.apply(row)));
        out.println();
        table.print(out);
    }
}
