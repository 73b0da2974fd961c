package dev.serai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the running hub how it is. */
@Command(name = "status", description = "Show what the running hub has received, merged and delivered.")
final class StatusCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The hub's HTTP port (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_HTTP_PORT:-8080}")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder, for the operator's password (default: ${DEFAULT-VALUE}).",
            defaultValue = "${SERAI_DATA:-data}")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--json", description = "Print the hub's answer as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        String answer = new HubAddress(port, data, System.getenv()).get("/actuator/serai");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            print(new ObjectMapper().readTree(answer), out);
        }
        return ExitCode.OK;
    }

    static void print(JsonNode status, PrintWriter out) {
        out.println("definitions " + status.path("revision").asText("-") + ", live since "
                + status.path("lastReload").asText("-"));
        printRows(
                out,
                List.of("feed", "accepted", "rejected", "rejected by code"),
                status.path("feeds"),
                row -> List.of(
                        row.path("feed").asText(),
                        row.path("accepted").asText(),
                        row.path("rejected").asText(),
                        codes(row.path("rejectedByCode"))));
        printRows(
                out,
                List.of("entity", "golden"),
                status.path("entities"),
                row -> List.of(row.path("entity").asText(), row.path("golden").asText()));
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
