package dev.serai.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.serai.record.CanonicalJson;
import dev.serai.record.GoldenId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON array, or one object a line. An absent value is left out, a group is an object, and a customer that was
 * merged into another one carries {@code merged_into} even where the definition does not ask for it.
 */
final class JsonPayload implements PayloadWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_ITEM = 240;
    private static final String MERGED_INTO = OutField.Source.MERGED_INTO.word();

    private final boolean lines;
    private final FieldValues values;
    private final boolean asksForMergedInto;

    JsonPayload(boolean lines, FieldValues values) {
        this.lines = lines;
        this.values = values;
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
        String open = null;
        for (OutField field : values.fields()) {
            Object value = values.of(field, item);
            String group = field.part() == null ? null : field.target();
            if (open != null && !open.equals(group)) {
                json.writeEndObject();
                open = null;
            }
            if (value == null) {
                continue;
            }
            if (group != null && open == null) {
                json.writeObjectFieldStart(group);
                open = group;
            }
            json.writeFieldName(field.part() == null ? field.target() : field.part());
            writeValue(value, json);
        }
        if (open != null) {
            json.writeEndObject();
        }
        writeMergedInto(item.mergedInto(), json);
        json.writeEndObject();
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
