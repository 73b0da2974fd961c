package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubPlace;
import dev.serai.cli.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what partners are asked to decide, and settles it in their place. */
@Command(
        name = "decisions",
        description = "List what partners are asked to decide and how the votes stand; values are not shown.")
public final class DecisionsCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/hub/api/decisions";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "open, decided, fallback, moot or reversed (default: ${DEFAULT-VALUE}).",
            defaultValue = "open")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String state;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        TextTable table = new TextTable(List.of("proposal", "about", "state", "deadline", "choices, each with its D"));
        for (JsonNode proposal : JSON.readTree(hub.address().get(PATH + "?state=" + state))) {
            table.add(List.of(
                    proposal.path("id").asText(),
                    about(proposal),
                    proposal.path("state").asText(),
                    proposal.path("deadline").asText(),
                    choices(proposal)));
        }
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        out.flush();
        return ExitCode.OK;
    }

    private static String about(JsonNode proposal) {
        List<String> fields = new ArrayList<>();
        proposal.path("fields").forEach(field -> fields.add(field.asText()));
        String what = fields.isEmpty() ? proposal.path("kind").asText() : String.join("+", fields);
        return proposal.path("golden").asText() + " " + what;
    }

    private static String choices(JsonNode proposal) {
        List<String> choices = new ArrayList<>();
        proposal.path("choices")
                .forEach(choice -> choices.add(
                        choice.path("key").asText() + " " + choice.path("d").asText()));
        return String.join(", ", choices);
    }

    @Command(name = "decide", description = "Put a choice in force in the partners' place.")
    int decide(
            @Parameters(paramLabel = "PROPOSAL", description = "Its number.") long proposal,
            @Parameters(paramLabel = "CHOICE", description = "Its key, such as 3f2a9c01.") String choice,
            @Option(names = "--reason", required = true, description = "Why; it stands in the audit.") String reason,
            @Mixin HubPlace where)
            throws InterruptedException {
        String order = JSON.createObjectNode()
                .put("choice", choice)
                .put("reason", reason)
                .toString();
        where.address().order(PATH + "/" + proposal + "/decide", order);
        return said("proposal " + proposal + " is decided");
    }

    @Command(name = "reverse", description = "Take back what was decided; the question is open again.")
    int reverse(
            @Parameters(paramLabel = "PROPOSAL", description = "Its number.") long proposal,
            @Option(names = "--reason", required = true, description = "Why; it stands in the audit.") String reason,
            @Mixin HubPlace where)
            throws InterruptedException {
        String order = JSON.createObjectNode().put("reason", reason).toString();
        where.address().order(PATH + "/" + proposal + "/reverse", order);
        return said("proposal " + proposal + " is taken back");
    }

    private int said(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
        return ExitCode.OK;
    }
}
