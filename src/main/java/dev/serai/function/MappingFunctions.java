package dev.serai.function;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All functions of the expression language, by name; immutable. */
public final class MappingFunctions {

    private static final MappingFunctions ALL = load();

    private final Map<String, MappingFunction> byName;

    private MappingFunctions(Map<String, MappingFunction> byName) {
        this.byName = byName;
    }

    /** Every function on the class path. */
    public static MappingFunctions all() {
        return ALL;
    }

    private static MappingFunctions load() {
        List<MappingFunction> found = new ArrayList<>();
        ServiceLoader.load(MappingFunction.class, MappingFunctions.class.getClassLoader())
                .forEach(found::add);
        return of(found);
    }

    /** Throws IllegalStateException when two of them have one name. */
    static MappingFunctions of(Collection<MappingFunction> functions) {
        Map<String, MappingFunction> byName = new TreeMap<>();
        for (MappingFunction function : functions) {
            if (byName.putIfAbsent(function.name(), function) != null) {
                throw new IllegalStateException("two functions are called '" + function.name() + "'");
            }
        }
        return new MappingFunctions(Collections.unmodifiableMap(byName));
    }

    public Optional<MappingFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names in order, for suggestions. */
    public Collection<String> names() {
        return byName.keySet();
    }

    /** All functions in the order of their names. */
    public Collection<MappingFunction> list() {
        return byName.values();
    }
}
