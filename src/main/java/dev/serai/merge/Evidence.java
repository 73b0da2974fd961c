package dev.serai.merge;

import dev.serai.record.Cluster;
import dev.serai.record.SourceRecord;
import java.util.Collection;
import java.util.List;

/** What is known about source records beside their values: a function of the records and the definitions alone. */
public interface Evidence {

    /** Nothing is known: every record belongs where it is. */
    Evidence NONE = new Evidence() {};

    /**
     * The same about some customers, with all that must be read for {@link #confidence} read at once. Before, only customers of one
     * record can be asked about.
     */
    default Evidence about(Collection<Cluster> clusters) {
        return this;
    }

    /** How sure matching is that a record belongs to the others of its cluster, 0 to 1; 1 for one that is alone. */
    default double confidence(SourceRecord record, List<SourceRecord> cluster) {
        return 1;
    }
}
