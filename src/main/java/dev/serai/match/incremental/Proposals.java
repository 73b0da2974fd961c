package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;

/** Keeps the questions that matching has for people: one for each pair, however often it is met. Within the caller's transaction. */
public interface Proposals {

    /**
     * Says what is in doubt about these records now. An open question about two of them that is no longer in doubt is taken back;
     * one that was decided stays so.
     */
    void raise(Collection<RecordKey> about, List<Doubt> doubts);
}
