package dev.serai.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many pairs show each pattern of levels. There are few patterns for many pairs, so that working on them costs little. */
final class Patterns {

    private final Map<String, long[]> counts = new TreeMap<>();
    private final byte[] levels;
    private final char[] text;

    Patterns(int comparisons) {
        this.levels = new byte[comparisons];
        this.text = new char[comparisons];
    }

    /** Adds a pair. */
    void add(PreparedRecord a, PreparedRecord b, Resolver resolver) {
        resolver.levels(a, b, levels);
        for (int c = 0; c < levels.length; c++) {
            text[c] = (char) (levels[c] + 1);
        }
        counts.computeIfAbsent(new String(text), any -> new long[1])[0]++;
    }

    /** In an order that is always the same, so that sums are too. */
    List<Pattern> all() {
        List<Pattern> all = new ArrayList<>();
        counts.forEach((pattern, count) -> all.add(new Pattern(pattern, count[0])));
        return all;
    }

    long pairs() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** One pattern of levels. */
    record Pattern(String levels, long pairs) {

        /** The level of a comparison, or -1 where it says nothing. */
        int level(int comparison) {
            return levels.charAt(comparison) - 1;
        }
    }
}
