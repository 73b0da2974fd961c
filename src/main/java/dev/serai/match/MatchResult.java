package dev.serai.match;

import dev.serai.record.Cluster;
import java.util.List;

/**
 * What a batch did.
 *
 * @param clusters every cluster that was touched, in ascending order of golden id, ended ones included
 * @param stored records that are new or newer
 * @param superseded records older than what is stored
 * @param repeated records equal to what is stored
 */
public record MatchResult(List<Cluster> clusters, int stored, int superseded, int repeated) {

    public MatchResult {
        clusters = List.copyOf(clusters);
    }
}
