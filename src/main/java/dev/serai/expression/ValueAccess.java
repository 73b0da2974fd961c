package dev.serai.expression;

import org.jspecify.annotations.Nullable;

/** Gives a condition the values that it asks about. */
@FunctionalInterface
public interface ValueAccess {

    /** The value at a position of the schema, or null when it is absent. */
    @Nullable
    Object get(int index);
}
