package dev.serai.record;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a golden id.
 *
 * @param other for {@code MERGED} the id that it was merged into, for {@code SPLIT} the id that it was split from, for {@code JOINED}
 *     and {@code MOVED} the id that records came from or went to, else null
 */
public record ClusterEvent(Kind kind, @Nullable GoldenId other) {

    /** The ways in which a golden id begins, goes on and ends. */
    public enum Kind {
        CREATED,
        CHANGED,
        /** Records came to this id, from the other id where one is named. */
        JOINED,
        /** Records left this id for the other one. */
        MOVED,
        /** This id is no more: its records now belong to the other id. */
        MERGED,
        /** This id is new: its records belonged to the other id. */
        SPLIT,
        /** This id is no more: no record is left. */
        RETIRED
    }

    public static ClusterEvent created() {
        return new ClusterEvent(Kind.CREATED, null);
    }

    public static ClusterEvent changed() {
        return new ClusterEvent(Kind.CHANGED, null);
    }

    public static ClusterEvent joined() {
        return new ClusterEvent(Kind.JOINED, null);
    }

    public static ClusterEvent joinedFrom(GoldenId origin) {
        return new ClusterEvent(Kind.JOINED, origin);
    }

    public static ClusterEvent movedTo(GoldenId target) {
        return new ClusterEvent(Kind.MOVED, target);
    }

    public static ClusterEvent mergedInto(GoldenId survivor) {
        return new ClusterEvent(Kind.MERGED, survivor);
    }

    public static ClusterEvent splitFrom(GoldenId origin) {
        return new ClusterEvent(Kind.SPLIT, origin);
    }

    public static ClusterEvent retired() {
        return new ClusterEvent(Kind.RETIRED, null);
    }

    /** True when the id is no more after this. */
    public boolean ends() {
        return kind == Kind.MERGED || kind == Kind.RETIRED;
    }
}
