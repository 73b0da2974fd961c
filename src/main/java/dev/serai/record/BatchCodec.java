package dev.serai.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form in which a batch lies in the inbox: one JSON array, its parts in a fixed order. */
public final class BatchCodec {

    private static final JsonFactory JSON = new JsonFactory();

    private final Function<String, EntitySchema> schemas;

    /** @param schemas gives the schema of an entity, and throws IllegalArgumentException when there is none */
    public BatchCodec(Function<String, EntitySchema> schemas) {
        this.schemas = schemas;
    }

    public byte[] encode(Batch batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(
                256 + 320 * (batch.records().size() + batch.rejected().size()));
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeString(batch.id().toString());
            json.writeNumber(batch.sequence());
            writeIntake(batch.intake(), json);
            writePart(batch, json);
            json.writeStartArray();
            for (SourceRecord record : batch.records()) {
                writeRecord(record, json);
            }
            json.writeEndArray();
            json.writeStartArray();
            for (RejectedRow row : batch.rejected()) {
                writeRejected(row, json);
            }
            json.writeEndArray();
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeIntake(Intake intake, JsonGenerator json) throws IOException {
        json.writeString(intake.id().toString());
        json.writeString(intake.partner());
        json.writeString(intake.feed());
        json.writeString(intake.entity());
        json.writeString(intake.source());
        json.writeString(intake.receivedAt().toString());
        json.writeString(intake.revision());
    }

    /** What is not as usual, so that a batch as usual is written as it always was. */
    private static void writePart(Batch batch, JsonGenerator json) throws IOException {
        if (!batch.isPlain()) {
            json.writeStartObject();
            json.writeNumberField(batch.entity(), batch.accepted());
            json.writeEndObject();
        }
    }

    private static void writeRecord(SourceRecord record, JsonGenerator json) throws IOException {
        json.writeString(record.key().sourceKey());
        json.writeNumber(record.version().number());
        json.writeNumber(record.version().content().high());
        json.writeNumber(record.version().content().low());
        json.writeNumber(record.lineage().row());
        CanonicalJson.write(record.content(), json);
    }

    private static void writeRejected(RejectedRow row, JsonGenerator json) throws IOException {
        json.writeNumber(row.row());
        writeNullable(row.sourceKey(), json);
        writeNullable(row.field(), json);
        json.writeString(row.code());
        json.writeString(row.reason());
        json.writeString(row.raw());
    }

    private static void writeNullable(@Nullable String text, JsonGenerator json) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    /** Reads what {@link #encode} wrote. Throws UncheckedIOException when the bytes are not a batch. */
    public Batch decode(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            UUID id = UUID.fromString(text(json));
            int sequence = (int) number(json);
            Intake intake = readIntake(json);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                List<SourceRecord> records = readRecords(intake, intake.entity(), json);
                return new Batch(id, intake, sequence, records, readRejected(json));
            }
            String entity = json.nextFieldName();
            int accepted = (int) number(json);
            json.nextToken();
            json.nextToken();
            List<SourceRecord> records = readRecords(intake, entity, json);
            return new Batch(id, intake, sequence, entity, accepted, records, readRejected(json));
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox holds something that is not a batch", e);
        }
    }

    private static Intake readIntake(JsonParser json) throws IOException {
        return new Intake(
                UUID.fromString(text(json)),
                text(json),
                text(json),
                text(json),
                text(json),
                Instant.parse(text(json)),
                text(json));
    }

    private List<SourceRecord> readRecords(Intake intake, String entity, JsonParser json) throws IOException {
        EntitySchema schema = schemas.apply(entity);
        List<SourceRecord> records = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            RecordKey key = new RecordKey(intake.partner(), entity, json.getText());
            RecordVersion version = new RecordVersion(number(json), new ContentHash(number(json), number(json)));
            Lineage lineage = new Lineage(intake.id(), number(json), intake.revision());
            json.nextToken();
            records.add(new SourceRecord(key, version, CanonicalJson.read(schema, json), lineage));
        }
        return records;
    }

    private static List<RejectedRow> readRejected(JsonParser json) throws IOException {
        List<RejectedRow> rows = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            rows.add(new RejectedRow(
                    json.getLongValue(), nullableText(json), nullableText(json), text(json), text(json), text(json)));
        }
        return rows;
    }

    private static long number(JsonParser json) throws IOException {
        json.nextToken();
        return json.getLongValue();
    }

    private static String text(JsonParser json) throws IOException {
        json.nextToken();
        return json.getText();
    }

    private static @Nullable String nullableText(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
