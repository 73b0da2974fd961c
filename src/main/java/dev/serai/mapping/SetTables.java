package dev.serai.mapping;

import dev.serai.definition.Suggestion;
import dev.serai.function.LookupTable;
import dev.serai.function.LookupTables;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The look-up tables of a definition set: the files below {@code mappings/tables}. Immutable. */
public final class SetTables implements LookupTables {

    static final String ENDING = ".csv";

    private final Map<String, LookupTable> byName;
    private final Set<String> broken;

    /**
     * Tables by name, such as {@code regions} for tables/regions.csv.
     *
     * @param broken names of tables that are there and not sound, which is said at their own place
     */
    public SetTables(Map<String, LookupTable> byName, Set<String> broken) {
        this.byName = new TreeMap<>(byName);
        this.broken = Set.copyOf(broken);
    }

    /** What the table in a file is called, such as {@code acme/regions} for acme/regions.csv below tables. */
    public static String nameOf(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    @Override
    public LookupTable find(String name) {
        return find(name, Set.of());
    }

    /** @param others names that could have been meant as well */
    LookupTable find(String name, Collection<String> others) {
        LookupTable table = byName.get(name);
        if (table == null && broken.contains(name)) {
            throw new IllegalArgumentException("table '" + name + "' cannot be used: it is not sound itself");
        }
        if (table == null) {
            Set<String> known = new TreeSet<>(byName.keySet());
            known.addAll(others);
            throw new IllegalArgumentException("there is no table '" + name + "'" + Suggestion.didYouMean(name, known)
                    + "; it would be the file mappings/tables/" + name + ENDING + ", or stand under 'tables'");
        }
        return table;
    }

    @Override
    public Collection<String> names() {
        return byName.keySet();
    }
}
