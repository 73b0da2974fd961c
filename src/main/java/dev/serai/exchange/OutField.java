package dev.serai.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of what a subscriber receives.
 *
 * @param target what the subscriber calls it
 * @param part for a leaf of a group such as {@code address}, its name within the target, else null
 * @param source where its value comes from
 * @param index the position in the canonical record when the source is {@code FIELD}
 * @param mask what of the value may be seen, or null when all
 */
public record OutField(
        String target,
        @Nullable String part,
        Source source,
        int index,
        @Nullable Mask mask) {

    /** What a field can be filled from: a golden value, or what the hub itself knows about the customer. */
    public enum Source {
        FIELD,
        GOLDEN_ID,
        VERSION,
        /** {@code upsert} or {@code removed}. */
        CHANGE,
        /** For a customer that was recognised as another one: the golden id of that one. */
        MERGED_INTO;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static OutField of(String target, Source source) {
        return new OutField(target, null, source, -1, null);
    }

    /** The name of its column: {@code address.city}. */
    String column() {
        return part == null ? target : target + "." + part;
    }
}
