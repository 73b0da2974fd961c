package dev.serai.merge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says where the values of a golden record came from, without repeating them. {@code records} lists partner and source key;
 * everything else refers to them by position, and fields with the same history share one entry:
 *
 * <pre>{"records":[["acme","17"],["globex","G-3"]],
 *  "values":[{"fields":["email","phone"],"from":[0,1],"weight":8,"confidence":1},
 *            {"fields":["name"],"from":[0],"weight":5,"confidence":0.625,"lost":[[1,3]]}]}</pre>
 *
 * A customer whom only one record knows has no {@code values}: all came from that record. A value that a steward decided has
 * the number of its {@code pin}; one that a strategy leaves out has an empty {@code from}.
 */
public final class Provenance {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<RecordKey> records;
    private final Map<History, List<String>> fieldsByHistory = new LinkedHashMap<>();

    Provenance(List<SourceRecord> members) {
        this.records = members.stream().map(SourceRecord::key).toList();
    }

    void add(FieldRule rule, EntitySchema schema, Outcome outcome, List<Contribution> heard, PinnedFields pinned) {
        if (records.size() == 1 && pinned.isEmpty()) {
            return;
        }
        Set<RecordKey> winners = Set.copyOf(outcome.winners());
        List<Loser> lost = new ArrayList<>();
        for (Contribution contribution : heard) {
            if (!winners.contains(contribution.key())) {
                lost.add(new Loser(records.indexOf(contribution.key()), contribution.weight()));
            }
        }
        lost.sort((a, b) -> Integer.compare(a.record(), b.record()));
        List<Integer> from = outcome.winners().stream().map(records::indexOf).toList();
        for (int field : rule.fields()) {
            Pin pin = pinned.pin(field);
            fieldsByHistory
                    .computeIfAbsent(
                            new History(
                                    from, outcome.weight(), outcome.confidence(), lost, pin == null ? 0 : pin.number()),
                            any -> new ArrayList<>())
                    .add(schema.field(field).path().text());
        }
    }

    /** As it is stored with a golden version. */
    public String json() {
        StringWriter text = new StringWriter(128);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("records");
            for (RecordKey record : records) {
                json.writeStartArray();
                json.writeString(record.partner());
                json.writeString(record.sourceKey());
                json.writeEndArray();
            }
            json.writeEndArray();
            if (!fieldsByHistory.isEmpty()) {
                json.writeArrayFieldStart("values");
                for (Map.Entry<History, List<String>> entry : fieldsByHistory.entrySet()) {
                    entry.getKey().write(entry.getValue(), json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private record Loser(int record, BigDecimal weight) {}

    private record History(List<Integer> from, BigDecimal weight, BigDecimal confidence, List<Loser> lost, long pin) {

        void write(List<String> fields, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("fields");
            for (String field : fields) {
                json.writeString(field);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("from");
            for (int record : from) {
                json.writeNumber(record);
            }
            json.writeEndArray();
            json.writeFieldName("weight");
            json.writeNumber(weight.toPlainString());
            json.writeFieldName("confidence");
            json.writeNumber(confidence.toPlainString());
            if (pin > 0) {
                json.writeNumberField("pin", pin);
            }
            if (!lost.isEmpty()) {
                json.writeArrayFieldStart("lost");
                for (Loser loser : lost) {
                    json.writeStartArray();
                    json.writeNumber(loser.record());
                    json.writeNumber(loser.weight().toPlainString());
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }
}
