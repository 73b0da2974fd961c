package dev.serai.merge;

import dev.serai.record.Cluster;
import dev.serai.record.GoldenChange;
import java.util.List;

/** Builds the golden records of clusters. The golden values are a function of the members and the definition alone. */
public interface Merger {

    /**
     * Merges each cluster and appends to the change log those whose golden values or id changed, within the caller's
     * transaction. Gives the appended changes.
     */
    List<GoldenChange> merge(List<Cluster> clusters);
}
