package dev.serai.comparator;

import java.util.List;
import java.util.Set;

/** How much alike two texts are. Nothing is allocated: these run some hundred thousand times a second. */
final class Similarity {

    private static final int LONGEST = 64;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_SHARE = 0.1;
    private static final double PREFIX_FROM = 0.7;

    private Similarity() {}

    /** Jaro-Winkler, 0 to 1; of longer texts the first 64 characters. */
    static double jaroWinkler(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        // Jaro's greedy pairing depends on which text comes first.
        double jaro = a.compareTo(b) < 0 ? jaro(a, b) : jaro(b, a);
        if (jaro < PREFIX_FROM) {
            return jaro;
        }
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int prefix = 0;
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SHARE * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int la = Math.min(LONGEST, a.length());
        int lb = Math.min(LONGEST, b.length());
        if (la == 0 || lb == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(la, lb) / 2 - 1);
        long usedA = 0;
        long usedB = 0;
        int matches = 0;
        for (int i = 0; i < la; i++) {
            int to = Math.min(lb - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((usedB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    usedA |= 1L << i;
                    usedB |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / la + m / lb + (m - misplaced(a, b, usedA, usedB) / 2.0) / m) / 3;
    }

    private static int misplaced(String a, String b, long usedA, long usedB) {
        long restA = usedA;
        long restB = usedB;
        int misplaced = 0;
        while (restA != 0) {
            int i = Long.numberOfTrailingZeros(restA);
            int j = Long.numberOfTrailingZeros(restB);
            misplaced += a.charAt(i) == b.charAt(j) ? 0 : 1;
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return misplaced;
    }

    /** Whether at most so many insertions, deletions, substitutions and swaps of neighbours make one of the other. */
    static boolean withinEdits(String a, String b, int edits) {
        return Math.abs(a.length() - b.length()) <= edits
                && (a.compareTo(b) < 0 ? within(a, 0, b, 0, edits) : within(b, 0, a, 0, edits));
    }

    private static boolean within(String a, int fromA, String b, int fromB, int edits) {
        int i = fromA;
        int j = fromB;
        while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
            i++;
            j++;
        }
        int restA = a.length() - i;
        int restB = b.length() - j;
        if (restA == 0 || restB == 0) {
            return Math.max(restA, restB) <= edits;
        }
        if (edits == 0 || Math.abs(restA - restB) > edits) {
            return false;
        }
        return within(a, i + 1, b, j + 1, edits - 1)
                || within(a, i + 1, b, j, edits - 1)
                || within(a, i, b, j + 1, edits - 1)
                || (isSwap(a, i, b, j) && within(a, i + 2, b, j + 2, edits - 1));
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i + 1 < a.length()
                && j + 1 < b.length()
                && a.charAt(i) == b.charAt(j + 1)
                && a.charAt(i + 1) == b.charAt(j);
    }

    /** How many of all tokens both have: Jaccard's index, 0 to 1. */
    static double sharedTokens(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int shared = 0;
        for (String token : a) {
            shared += contains(b, token) ? 1 : 0;
        }
        return (double) shared / (a.length + b.length - shared);
    }

    static boolean contains(String[] tokens, String token) {
        for (String other : tokens) {
            if (other.equals(token)) {
                return true;
            }
        }
        return false;
    }

    /** Distinct tokens in ascending order; of a Chinese text its pairs of neighbouring characters. */
    static String[] tokens(List<String> words, Set<String> without) {
        java.util.TreeSet<String> tokens = new java.util.TreeSet<>();
        for (String word : words) {
            if (PlainText.isHan(word) && word.length() > 2) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    tokens.add(word.substring(i, i + 2));
                }
            } else if (!without.contains(word)) {
                tokens.add(word);
            }
        }
        return tokens.toArray(String[]::new);
    }
}
