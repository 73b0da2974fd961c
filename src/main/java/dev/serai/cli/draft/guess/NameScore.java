package dev.serai.cli.draft.guess;

import java.util.HashSet;
import java.util.List;

/** How well the name of a column fits the names of a concept, 0 to 1. */
final class NameScore {

    private static final int SHORTEST_WITHIN = 4;
    private static final int SHORTEST_MISSPELT = 5;

    private NameScore() {}

    static double of(List<String> column, Concept concept) {
        List<String> telling = Words.telling(column);
        double best = 0;
        for (List<String> word : concept.words()) {
            double score = Math.max(one(column, word), 0.97 * one(telling, word));
            best = Math.max(best, score);
        }
        return best;
    }

    private static double one(List<String> column, List<String> word) {
        String joined = String.join("", column);
        String wanted = String.join("", word);
        if (wanted.isEmpty()) {
            return 0;
        }
        if (joined.equals(wanted)) {
            return 1;
        }
        if (new HashSet<>(column).containsAll(word)) {
            double last = column.get(column.size() - 1).equals(word.get(word.size() - 1)) ? 0.05 : 0;
            return 0.55 + 0.35 * word.size() / column.size() + last;
        }
        boolean han = isHan(wanted);
        if (joined.contains(wanted) && wanted.length() >= (han ? 2 : SHORTEST_WITHIN)) {
            double last = joined.endsWith(wanted) ? 0.1 : 0;
            return 0.45 + 0.4 * wanted.length() / joined.length() + last;
        }
        if (!han && wanted.length() >= SHORTEST_MISSPELT && isOneSlipFrom(joined, wanted)) {
            return 0.8;
        }
        return 0;
    }

    static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** One letter more, less or other. */
    private static boolean isOneSlipFrom(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }
}
