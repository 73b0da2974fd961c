package dev.serai.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the columns of one row of CSV stand in the buffer, and what must be undone to get their text. */
final class CsvColumns {

    /** Holds characters that take the meaning from others. */
    static final int ESCAPED = 1;

    /** Stood within quotes. */
    static final int QUOTED = 2;

    private final char quote;
    private final char escape;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private int[] marks = new int[32];
    private int count;

    CsvColumns(CsvDialect dialect) {
        this.quote = dialect.quote();
        this.escape = dialect.escape();
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    void add(int first, int last, int mark) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            marks = Arrays.copyOf(marks, 2 * count);
        }
        from[count] = first;
        to[count] = last;
        marks[count] = mark;
        count++;
    }

    /** The place of the last character that belongs to no column that was found so far. */
    int end(int start) {
        return count == 0 ? start : to[count - 1] + ((marks[count - 1] & QUOTED) != 0 ? 2 : 1);
    }

    /** Where the text of the last column ends. */
    int lastTo() {
        return to[count - 1];
    }

    boolean isTooLong() {
        for (int i = 0; i < count; i++) {
            if (to[i] - from[i] > RowSource.LONGEST_FIELD) {
                return true;
            }
        }
        return false;
    }

    boolean isEmptyLine() {
        return count == 1 && from[0] == to[0] && marks[0] == 0;
    }

    /** The text of a column; null where an escaped N says that there is none. */
    @Nullable
    String text(char[] buffer, int index) {
        String text = new String(buffer, from[index], to[index] - from[index]);
        if ((marks[index] & ESCAPED) == 0) {
            return text;
        }
        if (escape == CsvDialect.NONE) {
            return text.replace("" + quote + quote, "" + quote);
        }
        boolean absent = marks[index] == ESCAPED && text.length() == 2 && text.charAt(1) == 'N';
        return absent ? null : unescaped(text, (marks[index] & QUOTED) != 0);
    }

    private String unescaped(String text, boolean quoted) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
            i += doubled || (c == escape && i + 1 < text.length()) ? 1 : 0;
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
