package dev.serai.match.incremental;

import dev.serai.record.RecordKey;

/** A decision about two source records: they are, or are never, the same customer. The smaller key comes first. */
public record LinkConstraint(RecordKey one, RecordKey other, Kind kind) {

    /** What was decided. */
    public enum Kind {
        MUST,
        CANNOT
    }

    public LinkConstraint {
        int order = one.compareTo(other);
        if (order == 0) {
            throw new IllegalArgumentException("a constraint is about two records");
        }
        if (order > 0) {
            RecordKey first = other;
            other = one;
            one = first;
        }
    }
}
