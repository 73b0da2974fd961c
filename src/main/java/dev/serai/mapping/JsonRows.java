package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a JSON document: the objects of an array, or of several, or one object. */
final class JsonRows extends SlotRows {

    private final RecordedReader text;
    private final TextInput input;
    private final JsonFields fields;
    private final JsonParser json;
    private final JsonWay way;

    JsonRows(TextInput input, SourceFormat format, Slots slots) {
        super(slots);
        this.input = input;
        this.text = new RecordedReader(input);
        this.fields = new JsonFields(PathTree.of(slots), values);
        try {
            this.json = JsonFields.JSON.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.way = new JsonWay(json, format.records(), text::recordBegins);
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
        if (!way.next()) {
            return null;
        }
        number++;
        text.recordBegins(json.currentTokenLocation().getCharOffset());
        fields.read(json);
        if (values.fault() == null && input.sawMalformed() && raw().indexOf(TextInput.REPLACEMENT) >= 0) {
            values.fail(RowFault.NOT_OF_CHARSET);
        }
        return this;
    }

    @Override
    public String raw() {
        return text.record(json.currentLocation().getCharOffset());
    }
}
