package dev.serai.function;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a word stands for: as it is written or, where they are folded, in any case and width. Immutable. */
public final class Words<T> {

    private final Map<String, T> byWord;
    private final boolean folded;

    private Words(Map<String, T> byWord, boolean folded) {
        this.byWord = byWord;
        this.folded = folded;
    }

    /** Words that are found as they are written, but for blanks at their ends. */
    public static <T> Words<T> exact(Map<String, T> entries) {
        return of(entries, false);
    }

    /** Throws IllegalArgumentException when two words are one and stand for different things. */
    public static <T> Words<T> of(Map<String, T> entries, boolean folded) {
        Map<String, T> byWord = new HashMap<>();
        entries.forEach((word, meaning) -> {
            T other = byWord.putIfAbsent(key(word, folded), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalArgumentException("'" + word + "' stands twice");
            }
        });
        return new Words<>(byWord, folded);
    }

    /** What a word stands for, or null. */
    public @Nullable T find(String word) {
        return byWord.get(key(word, folded));
    }

    /** The same words, each with what is made of its meaning. */
    public <R> Words<R> map(Function<? super T, ? extends R> step) {
        Map<String, R> mapped = new HashMap<>();
        byWord.forEach((word, meaning) -> mapped.put(word, step.apply(meaning)));
        return new Words<>(mapped, folded);
    }

    /** A word as it is compared. */
    static String key(String word, boolean folded) {
        return folded ? CleanText.compatible(word).toLowerCase(Locale.ROOT) : word.strip();
    }
}
