package dev.serai.strategy;

import org.jspecify.annotations.Nullable;

/**
 * What a steward decided for a field.
 *
 * @param value null when it is to have none
 */
public record Decree(@Nullable Object value) {

    /** Leaves the value out: it is somebody's. */
    @Override
    public String toString() {
        return value == null ? "no value" : "a value";
    }
}
