package dev.serai.mapping;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows and columns of CSV in a buffer that holds one whole row. A row that does not end within the buffer is scanned
 * again once more was read, which keeps the scan free of buffer arithmetic; a torn row ends at its first line break.
 */
final class CsvScanner {

    /** What stands at a place in the text. */
    enum Found {
        ROW,
        END,
        UNCLOSED_QUOTE,
        MISPLACED_QUOTE,
        TOO_LONG,
        FIELD_TOO_LONG,
        TOO_MANY_COLUMNS,
        /** Not seen outside: the buffer holds only a part of the row. */
        MORE
    }

    private static final int BUFFER = 64 * 1024;

    private final TextInput input;
    private final char delimiter;
    private final char quote;
    private final char escape;
    private final boolean lazy;
    private final CsvColumns columns;
    private char[] buffer = new char[BUFFER];
    private int start;
    private int end;
    private int limit;
    private boolean atEnd;

    CsvScanner(TextInput input, CsvDialect dialect) {
        this.input = input;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
        this.lazy = dialect.lazyQuotes();
        this.columns = new CsvColumns(dialect);
    }

    /** Goes to the next row. After anything but a row, the text up to the next line break is passed over. */
    Found next(@Nullable Character comment) {
        start = end;
        while (startsWith(comment)) {
            skipLine();
        }
        Found found = scan();
        while (found == Found.MORE) {
            if (limit - start >= RowSource.LONGEST_ROW) {
                found = start < limit && unclosed() ? Found.UNCLOSED_QUOTE : Found.TOO_LONG;
                break;
            }
            fill();
            found = scan();
        }
        if (found != Found.ROW && found != Found.END) {
            endAtLineBreak();
        }
        return found == Found.ROW && columns.isTooLong() ? Found.FIELD_TOO_LONG : found;
    }

    /** When the row outgrew the buffer, whether that was within quotes. */
    private boolean unclosed() {
        int last = columns.end(start);
        return last < limit && buffer[last] == quote;
    }

    private Found scan() {
        columns.clear();
        int at = start;
        if (at >= limit) {
            return atEnd ? Found.END : Found.MORE;
        }
        while (true) {
            if (columns.count() == CsvDialect.MOST_COLUMNS) {
                return Found.TOO_MANY_COLUMNS;
            }
            if (at < limit && buffer[at] == quote) {
                Found torn = scanQuoted(at + 1);
                if (torn != null) {
                    return torn;
                }
                at = columns.lastTo() + 1;
            } else {
                at = escape == CsvDialect.NONE ? scanPlain(at) : scanEscaped(at);
            }
            if (at >= limit) {
                end = limit;
                return atEnd ? Found.ROW : Found.MORE;
            }
            char c = buffer[at];
            if (c == '\n' || c == '\r') {
                return endRow(at, c);
            }
            if (c != delimiter) {
                return Found.MISPLACED_QUOTE;
            }
            at++;
        }
    }

    private Found endRow(int at, char c) {
        if (c == '\r' && at + 1 >= limit && !atEnd) {
            return Found.MORE;
        }
        end = c == '\r' && at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
        return Found.ROW;
    }

    private int scanPlain(int first) {
        char[] text = buffer;
        char separator = delimiter;
        int last = limit;
        int at = first;
        while (at < last) {
            char c = text[at];
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            at++;
        }
        columns.add(first, at, 0);
        return at;
    }

    /** As {@link #scanPlain}, where a character may take its meaning from the next one. */
    private int scanEscaped(int first) {
        int mark = 0;
        int at = first;
        while (at < limit) {
            char c = buffer[at];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            if (c == escape) {
                mark = CsvColumns.ESCAPED;
                at++;
            }
            at++;
        }
        int last = Math.min(at, limit);
        columns.add(first, last, mark);
        return last;
    }

    /** Adds the column that begins behind an opening quote, or says why it is torn. */
    private @Nullable Found scanQuoted(int first) {
        int mark = CsvColumns.QUOTED;
        int at = first;
        while (true) {
            while (at < limit && buffer[at] != quote && buffer[at] != escape) {
                at++;
            }
            if (at + 1 >= limit && !atEnd) {
                return Found.MORE;
            }
            if (at >= limit) {
                return Found.UNCLOSED_QUOTE;
            }
            boolean doubled = at + 1 < limit && buffer[at + 1] == quote;
            if (buffer[at] == escape || doubled) {
                mark |= CsvColumns.ESCAPED;
                at += 2;
            } else if (lazy && !endsColumn(at + 1)) {
                at++;
            } else {
                columns.add(first, at, mark);
                return null;
            }
        }
    }

    private boolean endsColumn(int at) {
        return at >= limit || buffer[at] == delimiter || buffer[at] == '\n' || buffer[at] == '\r';
    }

    private void fill() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            end = Math.max(0, end - start);
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int count = input.read(buffer, limit, buffer.length - limit);
        atEnd = count < 0;
        limit += Math.max(0, count);
    }

    private boolean startsWith(@Nullable Character comment) {
        if (comment == null) {
            return false;
        }
        if (start >= limit && !atEnd) {
            fill();
        }
        return start < limit && buffer[start] == comment;
    }

    /** Passes over the rest of a line, however long. */
    void skipLine() {
        start = end;
        endAtLineBreak();
        start = end;
    }

    private void endAtLineBreak() {
        int at = start;
        while (true) {
            while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            boolean whole = atEnd || at + 1 < limit || (at < limit && buffer[at] == '\n');
            if (whole) {
                boolean pair = at + 1 < limit && buffer[at] == '\r' && buffer[at + 1] == '\n';
                end = Math.min(limit, at + (pair ? 2 : 1));
                return;
            }
            if (limit - start >= RowSource.LONGEST_ROW) {
                limit = start + Row.LONGEST_RAW; // keeps the beginning for the quarantine, drops the rest
            }
            int seen = Math.min(at, limit) - start;
            fill();
            at = start + seen;
        }
    }

    int columns() {
        return columns.count();
    }

    boolean isEmptyLine() {
        return columns.isEmptyLine();
    }

    /** The text of a column; null where the row says that it has none. */
    @Nullable
    String column(int index) {
        return columns.text(buffer, index);
    }

    /** Whether the row begins with a text. */
    boolean begins(String text) {
        int length = text.length();
        return end - start >= length && text.contentEquals(CharBuffer.wrap(buffer, start, length));
    }

    /** True when the row holds characters that stand for undecodable bytes. */
    boolean hasMalformed() {
        if (input.sawMalformed()) {
            for (int i = start; i < end; i++) {
                if (buffer[i] == TextInput.REPLACEMENT) {
                    return true;
                }
            }
        }
        return false;
    }

    String raw(int longest) {
        int last = end;
        while (last > start && (buffer[last - 1] == '\n' || buffer[last - 1] == '\r')) {
            last--;
        }
        return new String(buffer, start, Math.min(longest, last - start));
    }
}
