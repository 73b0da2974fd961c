package dev.serai.mapping;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the columns that a mapping reads stand in a table, by the names in its header. */
final class ColumnNames {

    static final ColumnNames NONE = new ColumnNames(new int[0], Set.of(), Set.of());

    private final int[] columnOfSlot;
    private final Set<String> missing;
    private final Set<String> unmapped;

    private ColumnNames(int[] columnOfSlot, Set<String> missing, Set<String> unmapped) {
        this.columnOfSlot = columnOfSlot;
        this.missing = missing;
        this.unmapped = unmapped;
    }

    /**
     * Finds each column once. Throws BrokenSource when a column stands twice.
     *
     * @param header an empty text for a column without a name
     */
    static ColumnNames of(String[] header, Slots slots) throws BrokenSource {
        int[] resolved = new int[slots.size()];
        Set<String> missing = new LinkedHashSet<>();
        UnmappedNames others = new UnmappedNames();
        Arrays.stream(header)
                .filter(name -> !name.isEmpty() && !slots.has(name))
                .forEach(name -> others.add("", name));
        for (int slot = 0; slot < resolved.length; slot++) {
            String name = slots.name(slot);
            resolved[slot] = Arrays.asList(header).indexOf(name);
            if (resolved[slot] < 0) {
                missing.add(name);
            } else if (Arrays.asList(header).lastIndexOf(name) != resolved[slot]) {
                throw new BrokenSource("column '" + name + "' stands twice in the header");
            }
        }
        return new ColumnNames(resolved, missing, others.all());
    }

    /** The column of each slot, counted from 0; -1 where it is missing. Not to be changed. */
    int[] columnOfSlot() {
        return columnOfSlot;
    }

    /** Columns that the mapping reads and the table lacks. */
    Set<String> missing() {
        return missing;
    }

    /** Columns that the table has and the mapping does not read. */
    Set<String> unmapped() {
        return unmapped;
    }

    /** Whether rows can be read: lenient readers go on as long as there is any column of the mapping. */
    boolean isEnough(boolean lenient) {
        boolean foreign = missing.size() == columnOfSlot.length;
        return missing.isEmpty() || (lenient && !foreign);
    }

    String listed() {
        return "'" + String.join("', '", missing) + "'";
    }
}
