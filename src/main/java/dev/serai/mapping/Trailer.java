package dev.serai.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The last lines of a file, which are no rows and may say how many rows there are.
 *
 * @param begins what such a line begins with, or null where lines are counted
 * @param lines how many lines at the end are no rows, where nothing is said of their beginning
 * @param countAt where the number of rows stands: a column, or for fixed width a position, counted from 1; 0 for nowhere
 * @param countWidth how wide it is in a file of fixed width
 */
record Trailer(@Nullable String begins, int lines, int countAt, int countWidth) {

    boolean counts() {
        return countAt > 0;
    }
}
