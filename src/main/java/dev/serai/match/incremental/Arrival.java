package dev.serai.match.incremental;

import org.jspecify.annotations.Nullable;

/**
 * A source record that is new, newer or deleted.
 *
 * @param record its id
 * @param now what the model compares of it, or null when it was deleted
 */
public record Arrival(long record, @Nullable Traits now) {}
