package dev.serai.truth;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sources say about attributes of entities, in the order in which they said it. A source has one vote for an attribute of
 * an entity: its last. Not for use by several threads.
 */
public final class Claims {

    /** An attribute of an entity. */
    public record Key(String entity, String attribute) {

        /** Leaves the entity out: it may be a value of a person. */
        @Override
        public String toString() {
            return attribute;
        }
    }

    private final Map<Key, LinkedHashMap<String, String>> byKey = new LinkedHashMap<>();
    private final Map<Key, String> decided = new LinkedHashMap<>();
    private long count;

    /** Adds a claim, which takes the place of what the same source said before about the same. */
    public void add(Key key, String source, String value) {
        LinkedHashMap<String, String> claims = byKey.computeIfAbsent(key, any -> new LinkedHashMap<>(4));
        claims.remove(source);
        claims.put(source, value);
        count++;
    }

    /** Adds what somebody who knows decided. */
    public void decide(Key key, String value) {
        decided.put(key, value);
    }

    /** How many claims were added. */
    public long count() {
        return count;
    }

    /** What is claimed about, in the order in which it came up. */
    public Collection<Key> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** The values by source, the last said last. */
    Map<String, String> of(Key key) {
        return byKey.getOrDefault(key, new LinkedHashMap<>());
    }

    @Nullable
    String decision(Key key) {
        return decided.get(key);
    }
}
