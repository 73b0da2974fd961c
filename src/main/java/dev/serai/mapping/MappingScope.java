package dev.serai.mapping;

import dev.serai.expression.Scope;
import dev.serai.function.LookupTables;
import dev.serai.record.EntitySchema;

/** What names stand for in the expressions of a mapping. */
record MappingScope(EntitySchema schema, SourceFields sources, LookupTables tables) implements Scope {

    @Override
    public int source(String path) {
        return sources.slot(path);
    }
}
