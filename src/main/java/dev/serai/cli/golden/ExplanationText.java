package dev.serai.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.cli.TextTable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an explanation for people. */
final class ExplanationText {

    private static final long FIRST_TIMESTAMP = 100_000_000_000_000L;

    private ExplanationText() {}

    static void print(JsonNode explanation, PrintWriter out) {
        out.println(explanation.path("id").path("entity").asText() + "-"
                + explanation.path("id").path("number").asText() + ", by merge definition "
                + explanation.path("revision").asText());
        TextTable records = new TextTable(List.of("record", "partner", "key", "version", "mapping", "row"));
        int number = 0;
        for (JsonNode record : explanation.path("records")) {
            records.add(List.of(
                    "#" + ++number,
                    record.path("key").path("partner").asText(),
                    record.path("key").path("sourceKey").asText(),
                    version(record.path("version").asLong()),
                    record.path("mapping").asText(),
                    record.path("row").asText()));
        }
        records.print(out);
        explanation.path("fields").forEach(field -> field(field, out));
    }

    /** A partner's clock is told as a time, its own counter as the number that it is. */
    private static String version(long version) {
        return version < FIRST_TIMESTAMP
                ? Long.toString(version)
                : Instant.EPOCH
                        .plus(version, ChronoUnit.MICROS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    private static void field(JsonNode field, PrintWriter out) {
        List<String> names = new ArrayList<>();
        field.path("fields").forEach(name -> names.add(name.asText()));
        out.println();
        out.println(String.join(", ", names) + " = " + values(field.path("value")));
        JsonNode pin = field.path("pin");
        out.println("  " + field.path("strategy").asText() + ", weight "
                + field.path("weight").asText() + ", confidence "
                + field.path("confidence").asText()
                + (pin.isObject()
                        ? ", pinned by " + pin.path("author").asText() + " (pin "
                                + pin.path("number").asText() + ": "
                                + pin.path("reason").asText() + ")"
                        : ""));
        TextTable said = new TextTable(List.of(
                "  record", "says", "base", "age", "quality", "match", "confirmed", "weight", "fate", "behind by"));
        for (JsonNode one : field.path("said")) {
            JsonNode factors = one.path("factors");
            said.add(List.of(
                    "  #" + (one.path("record").asInt() + 1),
                    values(one.path("value")) + kept(one.path("kept")),
                    factors.path("base").asText(),
                    factors.path("age").asText(),
                    factors.path("quality").asText(),
                    factors.path("match").asText(),
                    factors.path("confirmed").asText(),
                    one.path("weight").asText(),
                    one.path("fate").asText().toLowerCase(Locale.ROOT),
                    one.path("behind").isNull() ? "" : one.path("behind").asText()));
        }
        said.print(out);
    }

    /** By name, as a letter in the place of a value does not tell that it is not valid. */
    private static String kept(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.asText()));
        return names.isEmpty() ? "" : " (not valid, kept: " + String.join(", ", names) + ")";
    }

    private static String values(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.properties().forEach(value -> texts.add(value.getValue().asText()));
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
