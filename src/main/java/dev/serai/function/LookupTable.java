package dev.serai.function;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a partner's words stand for; found in any case and width. Immutable. */
public final class LookupTable {

    private final String name;
    private final Map<String, String> words = new HashMap<>();

    /** Throws IllegalArgumentException when one word stands for two things. */
    public LookupTable(String name, Map<String, String> entries) {
        this.name = name;
        entries.forEach((word, meaning) -> {
            String other = words.putIfAbsent(folded(word), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalArgumentException("'" + word + "' stands twice in table '" + name + "'");
            }
        });
    }

    public String name() {
        return name;
    }

    /** What a word stands for, or null. */
    public @Nullable String find(String word) {
        String exact = words.get(word);
        return exact != null ? exact : words.get(folded(word));
    }

    /** Everything that words stand for. */
    public Collection<String> meanings() {
        return words.values();
    }

    private static String folded(String word) {
        return CleanText.compatible(word).toLowerCase(Locale.ROOT);
    }
}
