package dev.serai.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The choices of a proposal as they are stored. */
public final class ChoicesJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChoicesJson() {}

    public static String write(List<Choice> choices) {
        ArrayNode all = JSON.createArrayNode();
        for (Choice choice : choices) {
            ObjectNode one = all.addObject()
                    .put("key", choice.key())
                    .put("meaning", choice.meaning().name())
                    .put("value", choice.value().asUuid().toString())
                    .put("weight", choice.weight().toPlainString());
            ArrayNode from = one.putArray("from");
            choice.from()
                    .forEach(record -> from.addArray().add(record.partner()).add(record.sourceKey()));
        }
        return all.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static List<Choice> read(String entity, String text) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode one : parsed(text)) {
            List<RecordKey> from = new ArrayList<>();
            one.path("from")
                    .forEach(record -> from.add(new RecordKey(
                            record.get(0).asText(), entity, record.get(1).asText())));
            choices.add(new Choice(
                    one.path("key").asText(),
                    Choice.Meaning.valueOf(one.path("meaning").asText()),
                    ContentHash.from(UUID.fromString(one.path("value").asText())),
                    from,
                    new BigDecimal(one.path("weight").asText())));
        }
        return choices;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the choices of a proposal are not JSON", e);
        }
    }
}
