package dev.serai.exchange.drift;

import java.util.List;

/**
 * Why something is held back: a column and what is wrong with it, without any value.
 *
 * @param column as the mapping names it; empty for whole rows
 */
public record DriftReason(Kind kind, String column) {

    /** What changed. */
    public enum Kind {
        /** The header lacks it. */
        MISSING,
        /** It was always filled and is empty in every row. */
        EMPTIED,
        /** Its values were valid and are nearly all invalid. */
        RETYPED,
        /** Nearly no row can be read as a row, where nearly all could. */
        UNREADABLE
    }

    /** One sentence for the partner and the operator. */
    public String sentence() {
        return switch (kind) {
            case MISSING -> "the column '" + column + "' is missing";
            case EMPTIED -> "'" + column + "' is empty in every row, and was always filled before";
            case RETYPED -> "nearly all values of '" + column + "' are of another kind than before";
            case UNREADABLE -> "nearly no row can be read, and nearly all could before";
        };
    }

    /** All of them in one line. */
    public static String sentences(List<DriftReason> reasons) {
        return String.join("; ", reasons.stream().map(DriftReason::sentence).toList());
    }

    /** Such as {@code MISSING:mobile}. */
    String key() {
        return kind + ":" + column;
    }
}
