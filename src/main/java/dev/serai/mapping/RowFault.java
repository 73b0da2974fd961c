package dev.serai.mapping;

import org.jspecify.annotations.Nullable;

/** Why a row is not accepted: the source field at fault, or null, a stable code and a sentence without values. */
public record RowFault(@Nullable String field, String code, String reason) {

    static final RowFault TOO_LONG =
            new RowFault(null, "row-too-long", "longer than " + RowSource.LONGEST_ROW + " characters");
    static final RowFault NOT_OF_CHARSET =
            new RowFault(null, "invalid-encoding", "holds bytes that are not of the charset of the mapping");
}
