package dev.serai.cli.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.serai.cli.ExitCode;
import dev.serai.cli.HubPlace;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pins a golden value, against all weights. */
@Command(
        name = "pin",
        description = "Pin a value of a golden record: it holds against all weights until 'serai unpin' or its end.")
public final class PinCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "ID", description = "A golden id such as customer-42.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Parameters(index = "1", paramLabel = "FIELD", description = "A field, or a group such as address.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String field;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "VALUE",
            description = "The value; of a group or a list as JSON. Without one, with --empty, the field is empty.")
    private @Nullable String value;

    @Option(names = "--empty", description = "Pin that there is no value.")
    private boolean empty;

    @Option(names = "--reason", required = true, description = "Why; it stands in the audit.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Option(names = "--until", paramLabel = "TIME", description = "When it ends, such as 2030-12-31T00:00:00Z.")
    private @Nullable String until;

    @Mixin
    private final HubPlace hub = new HubPlace();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (empty == (value != null)) {
            throw new ParameterException(spec.commandLine(), "Say a value, or --empty, and not both.");
        }
        GoldenPath golden = GoldenPath.of(id, spec.commandLine());
        ObjectNode order = JSON.createObjectNode().put("field", field).put("reason", reason);
        order.set("value", json(value));
        if (until != null) {
            order.put("until", until);
        }
        String answer = hub.address().order(golden.path() + "/pins", order.toString());
        PrintWriter out = spec.commandLine().getOut();
        out.println(field + " of " + id + " is pinned; 'serai unpin " + golden.entity() + " "
                + JSON.readTree(answer).path("pin").asText() + "' ends it");
        out.flush();
        return ExitCode.OK;
    }

    private @Nullable JsonNode json(@Nullable String text) {
        if (text == null || !(text.startsWith("{") || text.startsWith("["))) {
            return text == null ? null : TextNode.valueOf(text);
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ParameterException(
                    spec.commandLine(), "The value begins as JSON and is none."); // it is somebody's
        }
    }
}
