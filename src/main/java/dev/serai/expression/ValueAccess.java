package dev.serai.expression;

import org.jspecify.annotations.Nullable;

/** Gives an expression the values that it asks about. */
@FunctionalInterface
public interface ValueAccess {

    /** The value at a position of the schema, or null when it is absent. */
    @Nullable
    Object get(int index);

    /** What the partner wrote in a source field, without blanks at its ends, or null when there is none. */
    default @Nullable String source(int slot) {
        return null;
    }
}
