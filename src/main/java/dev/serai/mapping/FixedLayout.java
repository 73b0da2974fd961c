package dev.serai.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file of fixed width stand.
 *
 * @param bytes whether places are counted in bytes, else in characters
 * @param columns by name
 * @param length of a line, or 0 when it only has to reach to the last column
 * @param breaks whether a line break ends a line, else its length does
 * @param padded whether a line that is too short goes on with blanks
 * @param skip lines before the first row
 * @param comment begins a line that is no row
 */
record FixedLayout(
        boolean bytes,
        Map<String, Span> columns,
        int length,
        boolean breaks,
        boolean padded,
        int skip,
        @Nullable Character comment) {

    static final int LONGEST = 100_000;

    /** A place in a line, counted from 1. */
    record Span(int from, int width) {
        /** Of the character behind it, counted from 0 as its last one is from 1. */
        int end() {
            return from - 1 + width;
        }
    }

    FixedLayout {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** How long a line must be. */
    int expected() {
        return length > 0
                ? length
                : columns.values().stream().mapToInt(Span::end).max().orElse(0);
    }
}
