package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hashes records by their one JSON form. Keeps its buffers, so it is not for use by several threads. */
final class ContentWriter {

    private static final JsonFactory JSON = new JsonFactory().setRootValueSeparator("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final JsonGenerator json;

    ContentWriter() {
        try {
            json = JSON.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContentHash hash(CanonicalRecord record) {
        try {
            bytes.reset();
            CanonicalJson.write(record, json);
            json.flush();
            return ContentHash.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes the last record takes. */
    int size() {
        return bytes.size();
    }
}
