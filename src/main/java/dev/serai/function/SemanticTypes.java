package dev.serai.function;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All semantic types, by name; immutable. */
public final class SemanticTypes {

    private final Map<String, SemanticType> byName;

    private SemanticTypes(Map<String, SemanticType> byName) {
        this.byName = byName;
    }

    /** Every type on the class path. Throws IllegalStateException when two of them have one name. */
    public static SemanticTypes load() {
        List<SemanticType> found = new ArrayList<>();
        ServiceLoader.load(SemanticType.class, SemanticTypes.class.getClassLoader())
                .forEach(found::add);
        return of(found);
    }

    static SemanticTypes of(Collection<SemanticType> types) {
        Map<String, SemanticType> byName = new TreeMap<>();
        for (SemanticType type : types) {
            SemanticType other = byName.putIfAbsent(type.name(), type);
            if (other != null) {
                throw new IllegalStateException("two semantic types are called '" + type.name() + "': "
                        + other.getClass().getName() + " and "
                        + type.getClass().getName());
            }
        }
        return new SemanticTypes(Collections.unmodifiableMap(byName));
    }

    public Optional<SemanticType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names in order, for suggestions. */
    public Collection<String> names() {
        return byName.keySet();
    }

    /** All types in the order of their names. */
    public Collection<SemanticType> all() {
        return byName.values();
    }

    /** The text form of a canonical value or a cleansing result, as examples show it. */
    public static String textOf(@Nullable Object result) {
        if (result == null) {
            return "";
        }
        if (result instanceof InvalidValue invalid) {
            return "!" + invalid.code();
        }
        if (result instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (result instanceof List<?> list) {
            return String.join("; ", list.stream().map(String::valueOf).toList());
        }
        return result.toString();
    }
}
