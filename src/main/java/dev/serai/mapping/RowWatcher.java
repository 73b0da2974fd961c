package dev.serai.mapping;

import java.util.Map;

/** Hears what a mapping reads and leaves out; for trials, where a person wants to see what came of what. */
public interface RowWatcher {

    /**
     * A row is about to be mapped.
     *
     * @param raw the row as it came
     * @param sources the values that the mapping reads, by the name of the source field; none when the row is unreadable
     */
    void row(String raw, Map<String, String> sources);

    /**
     * A record of the row is about to be made.
     *
     * @param number which of the mapping's records, counted from 0
     * @param sources the values that it can be made of, by the name of the source field
     */
    default void record(int number, Map<String, String> sources) {}

    /** A value of the row is not valid, and the mapping says to go on without it. */
    void dropped(String field, RowFault fault);

    /**
     * A value of the row is not valid, and the mapping says to keep it as it came.
     *
     * @param text what is kept
     */
    default void kept(String field, String text, RowFault fault) {}
}
