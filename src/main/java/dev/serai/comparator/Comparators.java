package dev.serai.comparator;

import java.util.Collection;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All comparators by name. */
public final class Comparators {

    private final TreeMap<String, FieldComparator> byName = new TreeMap<>();

    private Comparators() {}

    /** Every comparator on the class path. Throws IllegalStateException when two have the same name. */
    public static Comparators load() {
        Comparators comparators = new Comparators();
        for (FieldComparator comparator :
                ServiceLoader.load(FieldComparator.class, Comparators.class.getClassLoader())) {
            if (comparators.byName.put(comparator.name(), comparator) != null) {
                throw new IllegalStateException("two comparators are called '" + comparator.name() + "'");
            }
        }
        return comparators;
    }

    public Optional<FieldComparator> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The comparator that is usual for a field: by its name where that says more than its type, as for a street. */
    public Optional<FieldComparator> usualFor(String type, String fieldName) {
        if (type.equals("text")) {
            Optional<FieldComparator> byField = byName.values().stream()
                    .filter(comparator -> comparator.fieldNames().contains(fieldName))
                    .findFirst();
            if (byField.isPresent()) {
                return byField;
            }
        }
        return byName.values().stream()
                .filter(comparator -> comparator.types().contains(type))
                .findFirst();
    }

    /** In ascending order of their names. */
    public Collection<FieldComparator> all() {
        return byName.values();
    }
}
