package dev.serai.decision;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conflict on its way to become a proposal.
 *
 * @param reminder when those who are silent are reminded, or null for never
 */
public record Opening(
        Conflict conflict,
        Set<String> asked,
        Instant deadline,
        @Nullable Instant reminder) {

    public Opening {
        asked = Set.copyOf(asked);
    }
}
