package dev.serai.match;

import dev.serai.record.RecordKey;

/** What a steward or a vote decided about two records; stronger than any weight or rule. */
public record Constraint(RecordKey a, RecordKey b, Kind kind) {

    /** Whether they must or cannot be one customer. */
    public enum Kind {
        MUST,
        CANNOT
    }

    public Constraint {
        if (a.compareTo(b) > 0) {
            RecordKey first = b;
            b = a;
            a = first;
        }
    }
}
