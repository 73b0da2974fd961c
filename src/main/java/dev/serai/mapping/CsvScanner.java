package dev.serai.mapping;

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
    private static final int ESCAPED = 1;
    private static final int QUOTED = 2;

    private final TextInput input;
    private final char delimiter;
    private final char quote;
    private final int mostColumns;
    private char[] buffer = new char[BUFFER];
    private int start;
    private int end;
    private int limit;
    private boolean atEnd;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private int[] marks = new int[32];
    private int columns;

    CsvScanner(TextInput input, char delimiter, char quote, int mostColumns) {
        this.input = input;
        this.delimiter = delimiter;
        this.quote = quote;
        this.mostColumns = mostColumns;
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
        return found == Found.ROW ? checked() : found;
    }

    private Found checked() {
        for (int i = 0; i < columns; i++) {
            if (to[i] - from[i] > RowSource.LONGEST_FIELD) {
                return Found.FIELD_TOO_LONG;
            }
        }
        return Found.ROW;
    }

    /** When the row outgrew the buffer, whether that was within quotes. */
    private boolean unclosed() {
        int last = columns == 0 ? start : to[columns - 1] + ((marks[columns - 1] & QUOTED) != 0 ? 2 : 1);
        return last < limit && buffer[last] == quote;
    }

    private Found scan() {
        columns = 0;
        int at = start;
        if (at >= limit) {
            return atEnd ? Found.END : Found.MORE;
        }
        while (true) {
            if (columns == mostColumns) {
                return Found.TOO_MANY_COLUMNS;
            }
            if (at < limit && buffer[at] == quote) {
                Found torn = scanQuoted(at + 1);
                if (torn != null) {
                    return torn;
                }
                at = to[columns - 1] + 1;
            } else {
                at = scanPlain(at);
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
        add(first, at, 0);
        return at;
    }

    /** Adds the column that begins behind an opening quote, or says why it is torn. */
    private @Nullable Found scanQuoted(int first) {
        int escaped = 0;
        int at = first;
        while (true) {
            while (at < limit && buffer[at] != quote) {
                at++;
            }
            if (at + 1 >= limit && !atEnd) {
                return Found.MORE;
            }
            if (at >= limit) {
                return Found.UNCLOSED_QUOTE;
            }
            if (at + 1 >= limit || buffer[at + 1] != quote) {
                add(first, at, QUOTED | escaped);
                return null;
            }
            escaped = ESCAPED;
            at += 2;
        }
    }

    private void add(int first, int last, int mark) {
        if (columns == from.length) {
            from = Arrays.copyOf(from, 2 * columns);
            to = Arrays.copyOf(to, 2 * columns);
            marks = Arrays.copyOf(marks, 2 * columns);
        }
        from[columns] = first;
        to[columns] = last;
        marks[columns] = mark;
        columns++;
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
            while (at < limit && buffer[at] != '\n') {
                at++;
            }
            if (at < limit || atEnd) {
                end = Math.min(limit, at + 1);
                return;
            }
            if (limit - start >= RowSource.LONGEST_ROW) {
                limit = start + Row.LONGEST_RAW; // keeps the beginning for the quarantine, drops the rest
            }
            int seen = limit - start;
            fill();
            at = start + seen;
        }
    }

    int columns() {
        return columns;
    }

    boolean isEmptyLine() {
        return columns == 1 && from[0] == to[0] && marks[0] == 0;
    }

    String column(int index) {
        String text = new String(buffer, from[index], to[index] - from[index]);
        return (marks[index] & ESCAPED) == 0 ? text : text.replace("" + quote + quote, "" + quote);
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
