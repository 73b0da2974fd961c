package dev.serai.merge;

import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The golden records of one entity and their change log. Every call is within the caller's transaction. */
public interface GoldenRecords {

    /** The last change of each golden id that has one; its provenance and echo may be left out. */
    Map<GoldenId, GoldenChange> current(Collection<GoldenId> ids);

    /**
     * Appends changes to the log in their order and gives them with their sequences, each greater than any before. Throws
     * when a version of a golden id is there already.
     */
    List<GoldenChange> append(List<GoldenChange> changes);
}
