package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Picks the values that a mapping names out of a JSON object, in one pass. */
final class JsonFields {

    private static final int LONGEST_NUMBER = 1_000;

    static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RowSource.DEEPEST_NESTING)
                    .maxStringLength(RowSource.LONGEST_FIELD)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final PathTree tree;
    private final SlotValues values;

    JsonFields(PathTree tree, SlotValues values) {
        this.tree = tree;
        this.values = values;
    }

    /** Reads the record at which the parser stands; it stands on the record's last token afterwards. */
    void read(JsonParser json) throws IOException {
        values.clear();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            readObject(json, tree);
            return;
        }
        json.skipChildren();
        json.finishToken();
        values.fail(new RowFault(null, "not-an-object", "a record is a JSON object"));
    }

    private void readObject(JsonParser json, PathTree node) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            PathTree member = node.member(json.currentName());
            json.nextToken();
            if (member == null) {
                values.pass(node, json.currentName());
                json.skipChildren();
                continue;
            }
            values.checkRepeated(member);
            readValue(json, member);
        }
    }

    private void readValue(JsonParser json, PathTree node) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                values.failStructured(node);
                readObject(json, node);
            }
            case START_ARRAY -> readArray(json, node);
            case VALUE_NULL -> {}
            default -> {
                if (node.isRead()) {
                    values.add(node, json.getText());
                }
            }
        }
    }

    private void readArray(JsonParser json, PathTree node) throws IOException {
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean scalar = json.currentToken().isScalarValue();
            if (node.isRead() && !scalar) {
                values.failStructured(node);
            } else if (node.isRead() && json.currentToken() != JsonToken.VALUE_NULL) {
                values.add(node, json.getText());
            }
            PathTree item = node.item(index);
            if (item != null) {
                readValue(json, item);
            } else {
                json.skipChildren();
            }
            index++;
        }
    }
}
