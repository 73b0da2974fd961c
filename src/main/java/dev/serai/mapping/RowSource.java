package dev.serai.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows one after the other, holding one at a time. Throws UncheckedIOException when the input fails. */
interface RowSource {

    /** The largest value that is read; beyond it a row is refused. */
    int LONGEST_FIELD = 1_000_000;

    /** The largest row in characters. */
    int LONGEST_ROW = 4_000_000;

    int DEEPEST_NESTING = 100;

    /** The next row, or null at the end. Throws BrokenSource when the rest cannot be read. */
    @Nullable
    Row next() throws BrokenSource;

    /** Columns that the mapping reads and the header lacks; they read as absent. */
    default Set<String> missing() {
        return Set.of();
    }

    /** What the source has, as far as it was read, and the mapping does not read. */
    default Set<String> unmapped() {
        return Set.of();
    }

    /** Gives back what it holds besides the source itself. */
    default void close() {}
}
