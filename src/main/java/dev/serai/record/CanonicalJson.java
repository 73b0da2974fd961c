package dev.serai.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON form of a canonical record: fields in the schema's order, absent values left out, a group such as
 * {@code address} as an object, last of all under {@code !invalid} what was kept although it is not valid. Equal records have
 * equal texts.
 */
public final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** No field is called so. */
    private static final String KEPT = "!invalid";

    private CanonicalJson() {}

    public static String write(CanonicalRecord record) {
        try (SegmentedStringWriter text = new SegmentedStringWriter(JSON._getBufferRecycler());
                JsonGenerator json = JSON.createGenerator(text)) {
            write(record, json);
            json.flush();
            return text.getAndClear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the record as one JSON object at the generator's place. */
    public static void write(CanonicalRecord record, JsonGenerator json) throws IOException {
        EntitySchema schema = record.schema();
        json.writeStartObject();
        String open = null;
        for (int i = 0; i < schema.size(); i++) {
            Object value = record.get(i);
            if (value == null) {
                continue;
            }
            String group = schema.group(i);
            if (open != null && !open.equals(group)) {
                json.writeEndObject();
                open = null;
            }
            if (group != null && open == null) {
                json.writeObjectFieldStart(group);
                open = group;
            }
            json.writeFieldName(schema.leaf(i));
            writeValue(value, json);
        }
        if (open != null) {
            json.writeEndObject();
        }
        if (record.hasKept()) {
            writeKept(record, json);
        }
        json.writeEndObject();
    }

    private static void writeKept(CanonicalRecord record, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(KEPT);
        for (int i = 0; i < record.schema().size(); i++) {
            String text = record.kept(i);
            if (text != null) {
                json.writeStringField(record.schema().field(i).path().text(), text);
            }
        }
        json.writeEndObject();
    }

    private static void readKept(EntitySchema schema, JsonParser json, CanonicalRecord.Builder record)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var index = schema.indexOf(json.currentName());
            json.nextToken();
            if (index.isPresent()) {
                record.keep(index.getAsInt(), json.getText());
            }
        }
    }

    /** Writes one canonical value: text and date as a string, a number as a number, a list as an array. */
    public static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                json.writeString(item.toString());
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Reads what {@link #write(CanonicalRecord)} wrote. A field that the schema no longer has is passed over. */
    public static CanonicalRecord read(EntitySchema schema, String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return read(schema, json);
        } catch (IOException e) {
            throw new UncheckedIOException("not the JSON of a canonical record of " + schema.entity(), e);
        }
    }

    /** Reads one record; the parser stands on its opening brace, and on its closing brace afterwards. */
    public static CanonicalRecord read(EntitySchema schema, JsonParser json) throws IOException {
        CanonicalRecord.Builder record = CanonicalRecord.builder(schema);
        readFields(schema, json, "", record);
        return record.build();
    }

    private static void readFields(EntitySchema schema, JsonParser json, String prefix, CanonicalRecord.Builder record)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix.isEmpty() ? json.currentName() : prefix + json.currentName();
            JsonToken token = json.nextToken();
            if (path.equals(KEPT) && token == JsonToken.START_OBJECT) {
                readKept(schema, json, record);
                continue;
            }
            if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
                readFields(schema, json, path + ".", record);
                continue;
            }
            var index = schema.indexOf(path);
            if (index.isPresent()) {
                record.set(
                        index.getAsInt(),
                        readValue(schema.field(index.getAsInt()).kind(), json));
            } else {
                json.skipChildren();
            }
        }
    }

    private static @Nullable Object readValue(ValueKind kind, JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (kind) {
            case TEXT -> json.getText();
            case NUMBER -> new BigDecimal(json.getText());
            case DATE -> LocalDate.parse(json.getText());
            case LIST -> readList(json);
        };
    }

    private static List<String> readList(JsonParser json) throws IOException {
        List<String> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(json.getText());
        }
        return List.copyOf(list);
    }
}
