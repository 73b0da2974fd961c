package dev.serai.mapping;

import org.jspecify.annotations.Nullable;

/** One row of a source as it came; valid until the next one is read. */
interface Row {

    /** Stands between the values of a list that the source itself keeps apart, such as those of a JSON array. */
    char BETWEEN_VALUES = '\u001F';

    int LONGEST_RAW = 16 * 1024;

    /** Counted from 1, header not counted. */
    long number();

    /** Why the row cannot be read, or null. */
    @Nullable
    RowFault fault();

    /** The text in a slot of the mapping, or null when the row has none. */
    @Nullable
    String value(int slot);

    /** The row as text, at most {@link #LONGEST_RAW} characters. */
    String raw();

    static String cut(String text) {
        return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW);
    }
}
