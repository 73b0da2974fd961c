package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; a line that is none costs one row, not the file. */
final class NdjsonRows extends SlotRows {

    private final Lines lines;
    private final JsonFields fields;

    NdjsonRows(TextInput input, Slots slots) {
        super(slots);
        this.lines = new Lines(input);
        this.fields = new JsonFields(PathTree.of(slots), values);
    }

    @Override
    public @Nullable Row next() {
        return lines.next() ? row() : null;
    }

    private Row row() {
        number++;
        values.clear();
        if (lines.isTooLong()) {
            values.fail(RowFault.TOO_LONG);
            return this;
        }
        try (JsonParser json =
                JsonFields.JSON.createParser(lines.buffer(), lines.start(), lines.end() - lines.start())) {
            json.nextToken();
            fields.read(json);
            if (json.nextToken() != null) {
                values.fail(new RowFault(null, "invalid-json", "more than one JSON object in a line"));
            }
        } catch (JsonProcessingException e) {
            values.clear();
            values.fail(new RowFault(null, "invalid-json", sentence(e.getLocation())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.hasMalformed()) {
            values.fail(RowFault.NOT_OF_CHARSET);
        }
        return this;
    }

    private static String sentence(@Nullable JsonLocation at) {
        return at == null
                ? "nested too deeply, or a value is too long"
                : "not valid JSON in column " + at.getColumnNr();
    }

    @Override
    public String raw() {
        return Row.cut(lines.text()).stripTrailing();
    }
}
