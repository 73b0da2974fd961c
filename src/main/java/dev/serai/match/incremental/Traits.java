package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.List;

/** What a model compares of one source record; made once for each version. Immutable. */
public interface Traits {

    RecordKey key();

    /** The keys by which it meets other records; distinct by hash. */
    List<LinkKey> keys();
}
