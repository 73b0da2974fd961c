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
    private final @Nullable Instead instead;

    private Keys(String title, Map<String, Key> byName, @Nullable Selector selector, @Nullable Instead instead) {
        this.title = title;
        this.byName = byName;
        this.selector = selector;
        this.instead = instead;
    }

    /**
     * A key that stands in place of others.
     *
     * @param key such as {@code records}
     * @param needed what is needed where it does not stand, and must not stand beside it
     */
    public record Instead(String key, List<String> needed) {
        public Instead {
            needed = List.copyOf(needed);
        }
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
        return new Keys(title, byName, null, null);
    }

    /** These keys, and further ones that depend on the value of one of them. */
    public Keys dependingOn(String key, Map<String, List<Key>> byValue) {
        return new Keys(title, byName, new Selector(key, byValue), instead);
    }

    /** These keys, of which some are needed only where another does not stand in their place. */
    public Keys withInstead(String key, List<String> needed) {
        return new Keys(title, byName, selector, new Instead(key, needed));
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

    public Optional<Instead> instead() {
        return Optional.ofNullable(instead);
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
