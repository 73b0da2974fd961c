package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of a JSON document: the objects of an array, or one object. */
final class JsonRows extends SlotRows {

    private final RecordedReader text;
    private final TextInput input;
    private final List<SourcePath.Step> path;
    private final JsonFields fields;
    private final JsonParser json;
    private boolean started;
    private boolean inArray;
    private boolean ended;

    JsonRows(TextInput input, SourceFormat format, Slots slots) {
        super(slots);
        this.input = input;
        this.text = new RecordedReader(input);
        this.path = format.records();
        this.fields = new JsonFields(PathTree.of(slots), values);
        try {
            this.json = JsonFields.JSON.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Row next() throws BrokenSource {
        try {
            return read();
        } catch (StreamConstraintsException e) {
            throw new BrokenSource(where() + ": nested too deeply, or a value is too long");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new BrokenSource(where() + ": not valid JSON, or cut off");
        } catch (RecordedReader.RecordTooLong e) {
            throw new BrokenSource(where() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be read", e);
        }
    }

    private String where() {
        return "after record " + number + ", line " + json.currentLocation().getLineNr();
    }

    private @Nullable Row read() throws IOException, BrokenSource {
        if (!started) {
            started = true;
            json.nextToken();
            goToRecords();
        } else if (inArray) {
            json.nextToken();
        }
        if (ended || (inArray && json.currentToken() == JsonToken.END_ARRAY)) {
            readToEnd();
            return null;
        }
        number++;
        text.recordBegins(json.currentTokenLocation().getCharOffset());
        fields.read(json);
        ended = !inArray;
        if (values.fault() == null && input.sawMalformed() && raw().indexOf(TextInput.REPLACEMENT) >= 0) {
            values.fail(RowFault.NOT_OF_CHARSET);
        }
        return this;
    }

    /** Leaves the parser on the first token of the first record, or on the end of an empty array. */
    private void goToRecords() throws IOException, BrokenSource {
        if (json.currentToken() == null) {
            throw new BrokenSource("the input is empty");
        }
        for (SourcePath.Step step : path) {
            if (step.isIndex()) {
                goTo(step.index());
            } else {
                goTo(step.name());
            }
        }
        inArray = json.currentToken() == JsonToken.START_ARRAY;
        if (inArray) {
            json.nextToken();
        } else if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BrokenSource(
                    "there is no list of records" + (path.isEmpty() ? "" : " where 'records' of the mapping says"));
        }
    }

    private void goTo(int index) throws IOException, BrokenSource {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            for (int i = 0; i < index && json.currentToken() != JsonToken.END_ARRAY; i++) {
                json.skipChildren();
                json.nextToken();
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                return;
            }
        }
        throw new BrokenSource(
                "the input has no item " + index + "; 'records' of the mapping names the way to the records");
    }

    private void goTo(String name) throws IOException, BrokenSource {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = json.currentName().equals(name);
                json.nextToken();
                if (found) {
                    return;
                }
                json.skipChildren();
            }
        }
        throw new BrokenSource(
                "the input has no '" + name + "'; 'records' of the mapping names the way to the records");
    }

    /** So that a document that is cut off behind the records is found, too. */
    private void readToEnd() throws IOException {
        while (json.nextToken() != null) {
            text.recordBegins(json.currentTokenLocation().getCharOffset());
        }
    }

    @Override
    public String raw() {
        return text.record(json.currentLocation().getCharOffset());
    }
}
