package dev.serai.comparator;

import java.util.List;

/** The levels on which two names of persons can agree. */
final class NameLevels {

    static final int WHOLE = 0;
    static final int LAST = 1;
    static final int FIRST = 2;

    private static final int DIFFERENT = 0;
    private static final int ONE_PART_DIFFERENT = 1;
    private static final int DIFFERENT_LAST = 2;
    private static final int DIFFERENT_FIRST = 3;
    private static final int FIRST_ONLY = 4;
    private static final int LAST_ONLY = 5;
    static final int ALIKE = 6;
    private static final int TYPING = 7;
    private static final int EXCHANGED = 8;
    private static final int NICKNAME = 9;
    private static final int EXACT = 10;

    static final List<Level> ALL = List.of(
            Level.of("different", 0.02, 0.85),
            Level.of("one part, different", 0.01, 0.06),
            new Level("different last name", 0.04, 0.012, FIRST, 1),
            new Level("different first name", 0.03, 0.008, LAST, 1),
            new Level("first name, last missing", 0.03, 0.0015, FIRST, 1),
            new Level("last name, first missing", 0.04, 0.001, LAST, 1),
            Level.of("alike", 0.04, 0.0004),
            new Level("typing error", 0.12, 0.00015, WHOLE, 0.5),
            Level.of("exchanged", 0.02, 0.00002),
            new Level("nickname or initial", 0.06, 0.00008, LAST, 0.5),
            new Level("exact", 0.59, 0.00006, WHOLE, 1));

    private static final double CLOSE_FROM = 0.92;
    private static final double LIKE_FROM = 0.84;

    /** How much alike two given names or two surnames are, ascending. */
    private static final int DIFF = 0;

    private static final int LIKE = 1;
    private static final int CLOSE = 2;
    private static final int SHORT = 3;
    private static final int SAME = 4;

    private NameLevels() {}

    static int compare(PersonName a, PersonName b) {
        if (a.script != b.script) {
            return FieldComparator.NO_EVIDENCE;
        }
        boolean partA = a.oneWord || a.first.isEmpty() || a.last.isEmpty();
        boolean partB = b.oneWord || b.first.isEmpty() || b.last.isEmpty();
        if (partA || partB) {
            return comparePart(a, b);
        }
        int last = last(a, b);
        int first = first(a, b);
        if (last == SAME && first == SAME) {
            return EXACT;
        }
        if (last >= CLOSE && first == SHORT) {
            return last == SAME ? NICKNAME : TYPING;
        }
        if (last >= CLOSE && first >= CLOSE) {
            return TYPING;
        }
        if (isExchanged(a, b)) {
            return EXCHANGED;
        }
        if (last >= LIKE && first >= LIKE) {
            return ALIKE;
        }
        if (last >= CLOSE) {
            return DIFFERENT_FIRST;
        }
        return first >= CLOSE ? DIFFERENT_LAST : DIFFERENT;
    }

    /** At least one of them lacks given name or surname, or has but one word of which that is not known. */
    private static int comparePart(PersonName a, PersonName b) {
        int last = a.last.isEmpty() || b.last.isEmpty() ? DIFF : last(a, b);
        if (last >= CLOSE) {
            return LAST_ONLY;
        }
        int first = a.first.isEmpty() || b.first.isEmpty() ? DIFF : first(a, b);
        if (first >= CLOSE) {
            return FIRST_ONLY;
        }
        // In the other's field: exchanged, with the other part missing.
        boolean crossed = isClose(a.first, b.last) || isClose(a.last, b.first);
        return crossed ? FIRST_ONLY : ONE_PART_DIFFERENT;
    }

    private static boolean isExchanged(PersonName a, PersonName b) {
        boolean firstFits = isClose(a.first, b.last) || isClose(a.given, b.last);
        return firstFits && (isClose(a.last, b.first) || isClose(a.last, b.given));
    }

    private static boolean isClose(String x, String y) {
        return !x.isEmpty()
                && !y.isEmpty()
                && (x.equals(y) || (Math.min(x.length(), y.length()) > 2 && closeness(x, y) >= CLOSE));
    }

    private static int last(PersonName a, PersonName b) {
        if (a.last.equals(b.last)) {
            return SAME;
        }
        if (a.han) {
            return DIFF;
        }
        int close = closeness(a.last, b.last);
        // One of several surnames, or a middle name that took its place.
        return close < CLOSE && (hasAmongWords(a, b.last) || hasAmongWords(b, a.last)) ? CLOSE : close;
    }

    private static boolean hasAmongWords(PersonName name, String last) {
        if (name.words.length < 3 || last.length() < 3) {
            return false;
        }
        for (int i = 1; i < name.words.length; i++) {
            if (name.words[i].equals(last)) {
                return true;
            }
        }
        return false;
    }

    private static int first(PersonName a, PersonName b) {
        if (a.first.equals(b.first)) {
            return SAME;
        }
        if (a.han) {
            return a.given.length() > 1 && Similarity.withinEdits(a.given, b.given, 1) ? LIKE : DIFF;
        }
        if (isInitial(a.first, b.first) || Nicknames.share(a.nicknames, b.nicknames)) {
            return SHORT;
        }
        int close = closeness(a.first, b.first);
        return close < CLOSE && (a.given.length() != a.first.length() || b.given.length() != b.first.length())
                ? Math.max(close, closeness(a.given, b.given))
                : close;
    }

    private static boolean isInitial(String a, String b) {
        return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    private static int closeness(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        double similarity = Similarity.jaroWinkler(a, b);
        if (similarity >= CLOSE_FROM || (Math.min(a.length(), b.length()) > 3 && Similarity.withinEdits(a, b, 1))) {
            return CLOSE;
        }
        return similarity >= LIKE_FROM ? LIKE : DIFF;
    }
}
