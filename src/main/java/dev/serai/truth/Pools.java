package dev.serai.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which sources are known well enough to stand for themselves. The others are pooled with those that are called alike but for
 * digits and signs, such as anonymous edits by address, and where a pool stays small, with all others that are small.
 */
final class Pools {

    /** A source with fewer claims beside others' claims says too little about itself. */
    private static final int ENOUGH = 10;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String REST = "*";

    private final int[] poolOf;
    private final boolean[] alone;
    private final Numbering names;

    private Pools(int[] poolOf, boolean[] alone, Numbering names) {
        this.poolOf = poolOf;
        this.alone = alone;
        this.names = names;
    }

    static Pools of(List<Item> contested, Numbering sources) {
        int[] claims = new int[sources.size()];
        for (Item item : contested) {
            for (int source : item.sources()) {
                claims[source]++;
            }
        }
        Map<String, Integer> byStem = new HashMap<>();
        for (int source = 0; source < claims.length; source++) {
            if (claims[source] < ENOUGH) {
                byStem.merge(stem(sources.name(source)), claims[source], Integer::sum);
            }
        }
        Numbering pools = new Numbering();
        int[] poolOf = new int[claims.length];
        boolean[] alone = new boolean[claims.length];
        for (int source = 0; source < claims.length; source++) {
            String stem = stem(sources.name(source));
            alone[source] = claims[source] >= ENOUGH;
            String small = byStem.getOrDefault(stem, 0) >= ENOUGH ? stem + REST : REST;
            poolOf[source] = pools.of(alone[source] ? sources.name(source) : small);
        }
        return new Pools(poolOf, alone, pools);
    }

    private static String stem(String source) {
        return NO_LETTERS.matcher(source).replaceAll("");
    }

    int of(int source) {
        return poolOf[source];
    }

    boolean standsAlone(int source) {
        return alone[source];
    }

    /** The source's name, or of a pool what its sources are called, with a star. */
    String name(int pool) {
        return names.name(pool);
    }

    int count() {
        return names.size();
    }
}
