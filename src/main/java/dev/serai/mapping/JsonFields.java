package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Objects;

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
                if (node.isGroup()) {
                    readItem(
                            json,
                            Objects.requireNonNull(node.item(0)),
                            0); // some leave the list out around a single item
                } else {
                    readObject(json, node);
                }
            }
            case START_ARRAY -> readArray(json, node);
            case VALUE_NULL -> {}
            default -> {
                if (node.isGroup()) {
                    values.fail(
                            new RowFault(node.path(), "not-a-list", "a single value stands where a list is expected"));
                }
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
                readItem(json, item, index);
            } else {
                json.skipChildren();
            }
            index++;
        }
    }

    private void readItem(JsonParser json, PathTree item, int index) throws IOException {
        int group = item.group();
        if (group == Slots.NO_GROUP) {
            readValue(json, item);
            return;
        }
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        values.checkRepeated(group, index);
        if (!values.enter(group, index)) {
            json.skipChildren();
            return;
        }
        if (json.currentToken().isScalarValue() && item.hasMembers()) {
            values.fail(new RowFault(values.place(group), "not-an-object", "an item of this list is a JSON object"));
        }
        readValue(json, item);
        values.leave(group);
    }
}
