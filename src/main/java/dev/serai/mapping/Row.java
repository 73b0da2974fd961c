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

    /** Whether there is text in a slot; of a list that makes records, in any of its items. */
    default boolean isFilled(int slot) {
        String value = value(slot);
        return value != null && !value.isBlank();
    }

    /** How many items a group of the mapping has in this row. */
    default int items(int group) {
        return 0;
    }

    /** Lets the slots of a group hold the values of one of its items, counted from 0. */
    default void show(int group, int item) {}

    /** A text that names source fields of a group, with the place of the item that is shown, such as {@code orders[2].total}. */
    default String placed(int group, String text) {
        return text;
    }

    /** The row as text, at most {@link #LONGEST_RAW} characters. */
    String raw();

    /** Where its values stand in a sheet, for people; null when {@link #number} says all. May be kept when the row is gone. */
    default @Nullable Places places() {
        return null;
    }

    /** Names places of one row in a sheet. */
    interface Places {
        /** The cell of a source field, such as B17, or the row when none is meant. */
        String of(@Nullable String field);
    }

    static String cut(String text) {
        return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW);
    }
}
