package dev.serai.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.serai.record.CanonicalJson;
import dev.serai.record.GoldenId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON array, or one object a line. An absent value is left out, and so is an object without values; a customer that was
 * merged into another one carries {@code merged_into} even where the definition does not ask for it.
 */
final class JsonPayload implements PayloadWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_ITEM = 240;
    private static final String MERGED_INTO = OutField.Source.MERGED_INTO.word();

    private final boolean lines;
    private final FieldValues values;
    private final List<JsonLayout.Node> layout;
    private final boolean asksForMergedInto;

    JsonPayload(boolean lines, FieldValues values) {
        this.lines = lines;
        this.values = values;
        this.layout = JsonLayout.of(values.fields()).nodes();
        this.asksForMergedInto = values.fields().stream()
                .anyMatch(field -> field.source() == OutField.Source.MERGED_INTO
                        || field.target().equals(MERGED_INTO));
    }

    @Override
    public byte[] write(List<OutItem> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_ITEM * (items.size() + 1));
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            if (lines) {
                json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            } else {
                json.writeStartArray();
            }
            for (OutItem item : items) {
                write(item, json);
            }
            if (!lines) {
                json.writeEndArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines) {
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private void write(OutItem item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Deque<String> pending = new ArrayDeque<>();
        for (JsonLayout.Node node : layout) {
            write(node, item, pending, json);
        }
        writeMergedInto(item.mergedInto(), json);
        json.writeEndObject();
    }

    /** @param pending objects that are opened by their first value */
    private void write(JsonLayout.Node node, OutItem item, Deque<String> pending, JsonGenerator json)
            throws IOException {
        if (node.field() != null) {
            Object value = values.of(node.field(), item);
            if (value != null) {
                while (!pending.isEmpty()) {
                    json.writeObjectFieldStart(pending.remove());
                }
                json.writeFieldName(node.name());
                writeValue(value, json);
            }
            return;
        }
        pending.addLast(node.name());
        for (JsonLayout.Node inner : node.inner()) {
            write(inner, item, pending, json);
        }
        if (pending.isEmpty()) {
            json.writeEndObject();
        } else {
            pending.removeLast();
        }
    }

    private void writeMergedInto(@Nullable GoldenId mergedInto, JsonGenerator json) throws IOException {
        if (mergedInto != null && !asksForMergedInto) {
            json.writeStringField(MERGED_INTO, mergedInto.toString());
        }
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            CanonicalJson.writeValue(value, json);
        }
    }
}
