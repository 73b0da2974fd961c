package dev.serai.comparator;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text and the distinct words in it, without those that say little. */
final class Tokens implements FieldComparator.Feature {

    /** The words in their order, in one. */
    final String text;

    final String[] tokens;

    private Tokens(String text, String[] tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Null when there is no word; when all of them say little, they count after all. */
    static @Nullable Tokens of(List<String> words, Set<String> without) {
        List<String> telling =
                words.stream().filter(word -> !without.contains(word)).toList();
        List<String> used = telling.isEmpty() ? words : telling;
        return used.isEmpty() ? null : new Tokens(String.join("", used), Similarity.tokens(used, Set.of()));
    }

    boolean contains(Tokens other) {
        for (String token : other.tokens) {
            if (!Similarity.contains(tokens, token)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String term(int index) {
        return text;
    }
}
