package dev.serai.match.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The nodes that have one key, before and after a batch. Not for use by several threads. */
final class Block {

    private final long key;
    private final short rule;
    private final boolean cappedBefore;
    private final Set<Long> gone = new LinkedHashSet<>();
    private final Set<Long> come = new LinkedHashSet<>();
    private Collection<Long> before = List.of();
    private List<Long> after = List.of();
    private boolean cappedAfter;

    Block(long key, short rule, boolean cappedBefore) {
        this.key = key;
        this.rule = rule;
        this.cappedBefore = cappedBefore;
        this.cappedAfter = cappedBefore;
    }

    long key() {
        return key;
    }

    short rule() {
        return rule;
    }

    void leaves(long node) {
        gone.add(node);
    }

    void arrives(long node) {
        come.add(node);
    }

    /**
     * How many stored nodes must be read to know what becomes of it: all where it is not capped, enough to see whether it still
     * is where nodes leave it, and none where nodes only arrive.
     */
    int toRead(int cap) {
        if (!cappedBefore) {
            return cap;
        }
        return gone.isEmpty() ? 0 : cap + gone.size() + 1;
    }

    /** Takes what was read and decides. */
    void settle(Collection<Long> read, int cap) {
        before = read;
        int limit = toRead(cap);
        if (cappedBefore && (limit == 0 || read.size() >= limit)) {
            return;
        }
        List<Long> remaining = new ArrayList<>(read.size() + come.size());
        for (Long node : read) {
            if (!gone.contains(node)) {
                remaining.add(node);
            }
        }
        remaining.addAll(come);
        cappedAfter = remaining.size() > cap;
        after = remaining;
    }

    boolean isCapped() {
        return cappedAfter;
    }

    boolean wasCapped() {
        return cappedBefore;
    }

    boolean closes() {
        return cappedAfter && !cappedBefore;
    }

    boolean opens() {
        return cappedBefore && !cappedAfter;
    }

    Set<Long> gone() {
        return gone;
    }

    Set<Long> come() {
        return come;
    }

    /** The stored nodes that had it; all of them unless it was capped and stays so. */
    Collection<Long> before() {
        return before;
    }

    /** All nodes that have it now, unless it was capped and stays so. */
    List<Long> after() {
        return after;
    }
}
