package dev.serai.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that may stand together in one place of a definition file. Immutable. */
public final class Keys {

    private final String title;
    private final Map<String, Key> byName;
    private final @Nullable Selector selector;

    private Keys(String title, Map<String, Key> byName, @Nullable Selector selector) {
        this.title = title;
        this.byName = byName;
        this.selector = selector;
    }

    /**
     * What else may stand there, depending on the value of one key.
     *
     * @param key such as {@code format}
     * @param byValue the further keys for each value, such as {@code delimiter} for {@code csv}
     */
    public record Selector(String key, Map<String, List<Key>> byValue) {
        public Selector {
            byValue = new LinkedHashMap<>(byValue);
        }
    }

    /**
     * Describes a place.
     *
     * @param title what it is called in pages and schemas: unique, such as {@code agreement}
     */
    public static Keys of(String title, Key... keys) {
        return of(title, List.of(keys));
    }

    /** As the other, for keys that are found rather than written down. */
    public static Keys of(String title, Collection<Key> keys) {
        Map<String, Key> byName = new LinkedHashMap<>();
        for (Key key : keys) {
            if (byName.putIfAbsent(key.name(), key) != null) {
                throw new IllegalArgumentException("'" + key.name() + "' is described twice in " + title);
            }
        }
        return new Keys(title, byName, null);
    }

    /** These keys, and further ones that depend on the value of one of them. */
    public Keys dependingOn(String key, Map<String, List<Key>> byValue) {
        return new Keys(title, byName, new Selector(key, byValue));
    }

    /** These keys and more, under another title. */
    public Keys and(String newTitle, Collection<Key> more) {
        List<Key> all = new ArrayList<>(byName.values());
        all.addAll(more);
        return of(newTitle, all);
    }

    public String title() {
        return title;
    }

    public Optional<Selector> selector() {
        return Optional.ofNullable(selector);
    }

    /** The keys in the order in which they are best written. */
    public List<Key> all() {
        return List.copyOf(byName.values());
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The names that may stand beside this value of the selecting key. */
    public List<String> namesFor(String value) {
        List<String> names = new ArrayList<>(byName.keySet());
        selector().map(found -> found.byValue().getOrDefault(value, List.of())).ifPresent(more -> more.stream()
                .map(Key::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add));
        return names;
    }
}
