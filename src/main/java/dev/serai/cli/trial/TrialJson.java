package dev.serai.cli.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.definition.Problem;
import dev.serai.mapping.RowFault;
import dev.serai.mapping.Wiring;
import java.util.List;
import java.util.Locale;

/** A trial as one JSON object, for programs and for the page. */
final class TrialJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TrialJson() {}

    static String write(TrialResult result, boolean ok) {
        ObjectNode root =
                MAPPER.createObjectNode().put("command", "try").put("ok", ok).put("mapping", result.mapping());
        ArrayNode problems = root.putArray("problems");
        result.problems().forEach(problem -> add(problems, problem));
        if (result.canRun()) {
            root.set("wiring", wiring(result.wiring().get(0)));
            ArrayNode records = root.putArray("records");
            result.wiring().forEach(wiring -> records.add(wiring(wiring)));
        }
        ArrayNode rows = root.putArray("rows");
        result.rows().forEach(row -> add(rows, row, result.wiring()));
        result.notes().forEach(root.putArray("notes")::add);
        root.set("summary", summary(result.count()));
        return text(root);
    }

    static String text(ObjectNode root) {
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    private static void add(ArrayNode problems, Problem problem) {
        problems.addObject()
                .put("file", problem.at().file())
                .put("line", problem.at().line())
                .put("column", problem.at().column())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message());
    }

    private static ObjectNode wiring(Wiring wiring) {
        ObjectNode node = MAPPER.createObjectNode().put("entity", wiring.entity());
        wiring.key().forEach(node.putArray("key")::add);
        node.put("version", wiring.version());
        ObjectNode fields = node.putObject("fields");
        wiring.fields().forEach((field, sources) -> add(fields.putArray(field), sources));
        return node;
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void add(ArrayNode rows, TriedRow row, List<Wiring> wiring) {
        RowFault fault = row.fault();
        ObjectNode node = rows.addObject()
                .put("row", row.row())
                .put("of", row.record())
                .put("entity", wiring.get(row.record()).entity())
                .put("outcome", fault == null ? "accepted" : "rejected")
                .put("key", row.key())
                .put("raw", row.raw());
        row.sources().forEach(node.putObject("source")::put);
        row.fields().forEach(node.putObject("record")::put);
        if (fault != null) {
            node.set("reject", fault(fault));
        }
        ArrayNode dropped = node.putArray("dropped");
        row.dropped().forEach(value -> dropped.add(fault(value.fault()).put("target", value.field())));
        ArrayNode kept = node.putArray("kept");
        row.kept()
                .forEach(value -> kept.add(
                        fault(value.fault()).put("target", value.field()).put("text", value.text())));
    }

    private static ObjectNode fault(RowFault fault) {
        return MAPPER.createObjectNode()
                .put("field", fault.field())
                .put("code", fault.code())
                .put("reason", fault.reason());
    }

    private static ObjectNode summary(TrialResult.Count count) {
        return MAPPER.createObjectNode()
                .put("rows", count.rows())
                .put("accepted", count.accepted())
                .put("rejected", count.rejected())
                .put("dropped", count.dropped())
                .put("kept", count.kept())
                .put("more", count.more())
                .put("broken", count.broken());
    }
}
