package dev.serai.decision;

import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;

/** Looks up what matching is not sure of. */
@FunctionalInterface
public interface LinkDoubts {

    /** The open doubts in which at least one of these records has a part; of a pair one for each kind, the most telling first. */
    List<LinkDoubt> about(String entity, Collection<RecordKey> records);
}
