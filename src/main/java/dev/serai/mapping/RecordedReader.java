package dev.serai.mapping;

import java.io.IOException;
import java.io.Reader;

/**
 * Remembers the text of the record that is being read, so that a refused record can be shown as it came, and ends the reading
 * of a record that is larger than any record may be.
 */
final class RecordedReader extends Reader {

    private final TextInput source;
    private final StringBuilder kept = new StringBuilder();
    private long keptFrom;
    private long recordAt;

    RecordedReader(TextInput source) {
        this.source = source;
    }

    /** A record begins at a character of the whole text, counted from 0; what stood before it is forgotten. */
    void recordBegins(long offset) {
        recordAt = offset;
    }

    /** What was read of the record that ends before a character. */
    String record(long endOffset) {
        int first = (int) Math.max(0, recordAt - keptFrom);
        int last = (int) Math.min(kept.length(), Math.max(first, endOffset - keptFrom));
        return kept.substring(first, Math.min(last, first + Row.LONGEST_RAW));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int passed = (int) Math.min(kept.length(), Math.max(0, recordAt - keptFrom));
        kept.delete(0, passed);
        keptFrom += passed;
        if (kept.length() > RowSource.LONGEST_ROW) {
            throw new RecordTooLong();
        }
        int count = source.read(target, offset, length);
        kept.append(target, offset, Math.max(0, count));
        return count;
    }

    @Override
    public void close() {
        source.close();
    }

    /** A record goes on and on. */
    static final class RecordTooLong extends IOException {
        RecordTooLong() {
            super("a record is longer than " + RowSource.LONGEST_ROW + " characters");
        }
    }
}
