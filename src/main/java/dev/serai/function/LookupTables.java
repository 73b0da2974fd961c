package dev.serai.function;

import java.util.Collection;
import java.util.List;

/** Finds the look-up tables that a definition names. */
public interface LookupTables {

    /** For definitions that have no tables. */
    LookupTables NONE = new LookupTables() {
        @Override
        public LookupTable find(String name) {
            throw new IllegalArgumentException("only an inbound mapping has look-up tables");
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /** The table. Throws IllegalArgumentException, with a sentence for the engineer, when there is none of this name. */
    LookupTable find(String name);

    /** All names, for suggestions. */
    Collection<String> names();
}
