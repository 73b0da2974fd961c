package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Goes through a JSON document from one record to the next, along a way that may lead through lists: {@code regions[*].customers}
 * are the customers of each region. Holds nothing of what it passes.
 */
final class JsonWay {

    private static final String NAMES_THE_WAY = "; 'records' of the mapping names the way to the records";

    private final JsonParser json;
    private final List<SourcePath.Step> path;
    private final LongConsumer passed;
    private final int firstEvery;
    /** For each step whether a list, or an object, lies open there. */
    private final boolean[] open;
    /** For each step whether what it names was there, and whether it was not, in some item of a list. */
    private final boolean[] met;

    private final boolean[] missed;

    private boolean started;
    private boolean inArray;

    /** @param passed hears up to which character nothing is needed any more */
    JsonWay(JsonParser json, List<SourcePath.Step> path, LongConsumer passed) {
        this.json = json;
        this.path = path;
        this.passed = passed;
        this.open = new boolean[path.size()];
        this.met = new boolean[path.size()];
        this.missed = new boolean[path.size()];
        int every = 0;
        while (every < path.size() && !path.get(every).isEvery()) {
            every++;
        }
        this.firstEvery = every;
    }

    /** Leaves the parser on the first token of the next record; false when there is none, and the document is read to its end. */
    boolean next() throws IOException, BrokenSource {
        boolean there;
        if (!started) {
            started = true;
            if (json.nextToken() == null) {
                throw new BrokenSource("the input is empty");
            }
            there = enter(0) || leave();
        } else {
            there = (inArray && item()) || leave();
        }
        if (!there) {
            readToEnd();
        }
        return there;
    }

    /** Goes on in the list of records that lies open; false at its end. */
    private boolean item() throws IOException {
        inArray = json.nextToken() != JsonToken.END_ARRAY;
        return inArray;
    }

    /** Goes into a value along the steps from one on; true at a record, false where there is none and what lies open is to be left. */
    private boolean enter(int step) throws IOException, BrokenSource {
        if (step == path.size()) {
            return enterRecords();
        }
        SourcePath.Step way = path.get(step);
        boolean list = way.isIndex();
        if (step > firstEvery && json.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        if (way.isEvery() && json.currentToken() == JsonToken.START_OBJECT) {
            return enter(step + 1); // some leave the list out around a single item
        }
        if (json.currentToken() != (list ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
            throw nothingAt(step);
        }
        open[step] = list ? goTo(way.isEvery() ? 0 : way.index()) : goTo(way.name());
        met[step] |= open[step] || way.isEvery();
        missed[step] |= !open[step];
        if (!open[step] && step < firstEvery) {
            throw nothingAt(step);
        }
        return open[step] && enter(step + 1);
    }

    private boolean enterRecords() throws IOException, BrokenSource {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return item();
        }
        if (json.currentToken() == JsonToken.VALUE_NULL && firstEvery < path.size()) {
            return false;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BrokenSource(
                    "there is no list of records" + (path.isEmpty() ? "" : " where 'records' of the mapping says"));
        }
        return true;
    }

    /** Goes on in the innermost list that lies open, behind an item that has no more records; false when there is no more. */
    private boolean leave() throws IOException, BrokenSource {
        int step = path.size() - 1;
        while (step >= 0) {
            boolean every = open[step] && path.get(step).isEvery();
            if (every && json.nextToken() != JsonToken.END_ARRAY) {
                if (enter(step + 1)) {
                    return true;
                }
                step = path.size();
            } else if (open[step]) {
                if (!every) {
                    passRest(path.get(step));
                }
                open[step] = false;
            }
            step--;
        }
        return false;
    }

    private BrokenSource nothingAt(int step) {
        SourcePath.Step way = path.get(step);
        String what = way.isEvery() ? "list of items" : way.isIndex() ? "item " + way.index() : "'" + way.name() + "'";
        return new BrokenSource("the input has no " + what + NAMES_THE_WAY);
    }

    /** To an item of the list at whose start the parser stands; false, at its end, when it has fewer. */
    private boolean goTo(int index) throws IOException {
        json.nextToken();
        for (int i = 0; i < index && json.currentToken() != JsonToken.END_ARRAY; i++) {
            pass();
            json.nextToken();
        }
        return json.currentToken() != JsonToken.END_ARRAY;
    }

    /** To the value of a member of the object at whose start the parser stands; false, at its end, when it has none. */
    private boolean goTo(String name) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = json.currentName().equals(name);
            json.nextToken();
            if (here) {
                return true;
            }
            pass();
        }
        return false;
    }

    /** To the end of the list or object that lies open. */
    private void passRest(SourcePath.Step step) throws IOException, BrokenSource {
        while (!json.nextToken().isStructEnd()) {
            if (json.currentToken() == JsonToken.FIELD_NAME
                    && json.currentName().equals(step.name())) {
                throw new BrokenSource("'" + step.name() + "' stands twice in one object on the way to the records");
            }
            pass();
        }
    }

    /** To the end of the value at whose start the parser stands, however long it is. */
    private void pass() throws IOException {
        int depth = 0;
        do {
            passed.accept(json.currentTokenLocation().getCharOffset());
            depth += json.currentToken().isStructStart()
                    ? 1
                    : json.currentToken().isStructEnd() ? -1 : 0;
        } while (depth > 0 && json.nextToken() != null);
    }

    /** So that a document that is cut off behind the records is found, too. */
    private void readToEnd() throws IOException, BrokenSource {
        while (json.nextToken() != null) {
            passed.accept(json.currentTokenLocation().getCharOffset());
        }
        for (int step = 0; step < path.size(); step++) {
            if (missed[step] && !met[step]) {
                throw nothingAt(step);
            }
        }
    }
}
