package dev.serai.record;

import java.util.List;
import java.util.Set;

/**
 * The source records that are one customer, as matching left them.
 *
 * @param members in ascending order of their keys; empty when the id was retired
 * @param changedBy the partners whose records made matching touch this cluster
 * @param event what happened to the id
 */
public record Cluster(GoldenId id, List<SourceRecord> members, Set<String> changedBy, ClusterEvent event) {

    public Cluster {
        members = List.copyOf(members);
        changedBy = Set.copyOf(changedBy);
    }
}
