package dev.serai.expression;

import dev.serai.function.LookupTables;
import dev.serai.record.EntitySchema;
import java.util.Optional;

/** What the names in an expression stand for. */
@FunctionalInterface
public interface Scope {

    /** The fields that are called by their bare names. */
    EntitySchema schema();

    /**
     * The slot of a source field, written {@code source.name}. Throws IllegalArgumentException, with a sentence for the engineer,
     * when there is none of this name.
     */
    default int source(String path) {
        throw new IllegalArgumentException("only an inbound mapping has a 'source'");
    }

    default LookupTables tables() {
        return LookupTables.NONE;
    }

    /** What an environment variable holds that stands in place of a secret; empty when it is not set. */
    default Optional<String> secret(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty());
    }
}
