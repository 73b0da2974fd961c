package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; a line that is none costs one row, not the file. */
final class NdjsonRows extends SlotRows {

    private final TextInput input;
    private final JsonFields fields;
    private char[] buffer = new char[64 * 1024];
    private int start;
    private int end;
    private int limit;

    NdjsonRows(TextInput input, Slots slots) {
        super(slots);
        this.input = input;
        this.fields = new JsonFields(PathTree.of(slots.paths()), values);
    }

    @Override
    public @Nullable Row next() {
        start = end;
        boolean tooLong = false;
        int at = start;
        while (true) {
            while (at < limit && buffer[at] != '\n') {
                at++;
            }
            if (at < limit) {
                end = at + 1;
                if (!isBlank()) {
                    return row(tooLong);
                }
                start = end;
                at = end;
                continue;
            }
            if (limit - start > LONGEST_ROW) {
                tooLong = true;
                limit = start + LONGEST_RAW;
            }
            int seen = limit - start;
            if (!fill()) {
                end = limit;
                return isBlank() ? null : row(tooLong);
            }
            at = start + seen;
        }
    }

    private boolean fill() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int count = input.read(buffer, limit, buffer.length - limit);
        limit += Math.max(0, count);
        return count >= 0;
    }

    private boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private Row row(boolean tooLong) {
        number++;
        values.clear();
        if (tooLong) {
            values.fail(new RowFault(null, "row-too-long", "longer than " + LONGEST_ROW + " characters"));
            return this;
        }
        try (JsonParser json = JsonFields.JSON.createParser(buffer, start, end - start)) {
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
        checkEncoding();
        return this;
    }

    private static String sentence(@Nullable JsonLocation at) {
        return at == null
                ? "nested too deeply, or a value is too long"
                : "not valid JSON in column " + at.getColumnNr();
    }

    private void checkEncoding() {
        for (int i = start; i < end && input.sawMalformed(); i++) {
            if (buffer[i] == TextInput.REPLACEMENT) {
                values.fail(new RowFault(
                        null, "invalid-encoding", "holds bytes that are not of the charset of the mapping"));
                return;
            }
        }
    }

    @Override
    public String raw() {
        return new String(buffer, start, Math.min(LONGEST_RAW, end - start)).stripTrailing();
    }
}
