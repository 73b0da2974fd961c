package dev.serai.function;

/** Finds the look-up tables that a mapping names. */
@FunctionalInterface
public interface LookupTables {

    /** For definitions that have no tables. */
    LookupTables NONE = name -> {
        throw new IllegalArgumentException("there is no table '" + name + "': name it under 'tables' of the mapping");
    };

    /** The table. Throws IllegalArgumentException, with a sentence for the engineer, when there is none of this name. */
    LookupTable find(String name);
}
