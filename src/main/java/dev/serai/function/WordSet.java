package dev.serai.function;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** A fixed set of words that is asked about parts of a text in any case, without making strings; immutable. */
final class WordSet {

    private static final int BUCKETS = 512;
    private static final String[] NONE = {};

    private final String[][] buckets = new String[BUCKETS][];

    WordSet(Collection<String> words) {
        Arrays.fill(buckets, NONE);
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            int bucket = bucket(lower.charAt(0), lower.length());
            String[] more = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
            more[more.length - 1] = lower;
            buckets[bucket] = more;
        }
    }

    static WordSet of(String... words) {
        return new WordSet(Arrays.asList(words));
    }

    boolean contains(String text) {
        return contains(text, 0, text.length());
    }

    boolean contains(String text, int from, int to) {
        if (from >= to) {
            return false;
        }
        for (String word : buckets[bucket(text.charAt(from), to - from)]) {
            if (word.length() == to - from && word.regionMatches(true, 0, text, from, to - from)) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(char first, int length) {
        int lower = first < 0x80 ? first | 0x20 : Character.toLowerCase(first);
        return (lower * 31 + length) & (BUCKETS - 1);
    }
}
