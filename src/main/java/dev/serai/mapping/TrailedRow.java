package dev.serai.mapping;

import org.jspecify.annotations.Nullable;

/** A row of a source whose last lines may be no rows. */
interface TrailedRow extends Row {

    boolean begins(String text);

    /** The text that stands where the trailer says how many rows there are; null when nothing does. */
    @Nullable
    String counted(Trailer trailer);
}
