package dev.serai.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the change log: a new version of a golden record.
 *
 * @param sequence its place in the log, ascending in commit order; 0 before it is stored
 * @param version counted from 1 for each golden id
 * @param content the golden values, or null when the id ended
 * @param provenance where each value came from, as JSON, or null when the id ended
 * @param previous the sequence of the version before, or 0
 * @param echoOf the partners that themselves sent every value that changed here: for them it is no news
 */
public record GoldenChange(
        long sequence,
        GoldenId id,
        long version,
        ClusterEvent event,
        @Nullable CanonicalRecord content,
        @Nullable String provenance,
        long previous,
        Set<String> echoOf) {

    public GoldenChange {
        echoOf = Set.copyOf(echoOf);
    }
}
