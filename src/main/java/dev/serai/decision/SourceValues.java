package dev.serai.decision;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.Map;

/** Looks up what source records say now. */
@FunctionalInterface
public interface SourceValues {

    /** The contents of those records that are stored. */
    Map<RecordKey, CanonicalRecord> of(String entity, Collection<RecordKey> records);
}
