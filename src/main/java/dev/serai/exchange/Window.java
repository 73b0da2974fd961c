package dev.serai.exchange;

import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the log taken together: of each customer only the last counts, held against what it was before the first. Not for
 * use by several threads.
 */
final class Window {

    /** What becomes of one customer. */
    private static final class Entry {

        private final long before;
        private boolean onlyEcho = true;
        private boolean matches;
        private @Nullable GoldenChange last;
        private @Nullable Boolean matchedBefore;

        Entry(long before) {
            this.before = before;
        }

        boolean told() {
            if (matches) {
                return !(onlyEcho && (before == 0 || matchedBefore()));
            }
            return before != 0 && matchedBefore();
        }

        /** Unknown counts as matched only where the window looked it up: it always does where it matters. */
        boolean matchedBefore() {
            return Boolean.TRUE.equals(matchedBefore);
        }
    }

    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private int told;
    private final long after;
    private long upTo;

    Window(long after) {
        this.after = after;
        this.upTo = after;
    }

    /** The sequence after which it begins. */
    long after() {
        return after;
    }

    /** The sequence of the last change that was added. */
    long upTo() {
        return upTo;
    }

    /** How many customers the subscriber hears of. */
    int told() {
        return told;
    }

    int customers() {
        return entries.size();
    }

    /** Moves the end over changes that are in nobody's interest. */
    void endAt(long sequence) {
        upTo = Math.max(upTo, sequence);
    }

    /**
     * Announces a change that may be added: gives the sequence of the version before the window when it must be known whether
     * that matched, else 0.
     */
    long announce(GoldenChange change, boolean matches, boolean echo, boolean unfiltered) {
        Entry entry = entries.computeIfAbsent(change.id().number(), number -> new Entry(change.previous()));
        if (entry.before == 0 || entry.matchedBefore != null || (matches && !echo)) {
            return 0;
        }
        if (unfiltered && entry.last == null && wasAlive(change)) {
            entry.matchedBefore = true;
            return 0;
        }
        return entry.before;
    }

    private static boolean wasAlive(GoldenChange change) {
        return switch (change.event().kind()) {
            case CHANGED, JOINED, MOVED, MERGED, RETIRED -> true;
            case CREATED, SPLIT -> false;
        };
    }

    void learnBefore(GoldenChange change, boolean matched) {
        Entry entry = entries.get(change.id().number());
        if (entry != null) {
            entry.matchedBefore = matched;
        }
    }

    void add(GoldenChange change, boolean matches, boolean echo) {
        Entry entry = entries.computeIfAbsent(change.id().number(), number -> new Entry(change.previous()));
        if (entry.last != null && entry.told()) {
            told--;
        }
        entry.last = change;
        entry.matches = matches;
        entry.onlyEcho &= echo;
        if (entry.told()) {
            told++;
        }
        upTo = change.sequence();
    }

    /** The last change of each customer that the subscriber hears of, in the order of the log. */
    List<GoldenChange> toTell() {
        List<GoldenChange> changes = new ArrayList<>(told);
        for (Entry entry : entries.values()) {
            if (entry.last != null && entry.told()) {
                changes.add(entry.last);
            }
        }
        changes.sort((one, other) -> Long.compare(one.sequence(), other.sequence()));
        return changes;
    }

    static OutItem item(GoldenChange change, boolean matches) {
        GoldenId other = change.event().ends() ? change.event().other() : null;
        return new OutItem(change.id(), change.version(), matches ? change.content() : null, other);
    }
}
