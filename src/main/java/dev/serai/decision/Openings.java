package dev.serai.decision;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps proposals in step with what the hub is not sure of. Every call is within the transaction that found it. */
public interface Openings {

    /**
     * Of these customers, the open proposals about values are afterwards exactly these: new ones are opened, those that changed
     * are brought up to date, those whose conflict is gone are closed. A conflict that was decided before and is as it was then
     * is not opened again.
     */
    void keep(String entity, Collection<GoldenId> customers, List<Opening> openings, Instant now);

    /** Those of these customers about whose values a proposal is open. */
    Set<GoldenId> asked(String entity, Collection<GoldenId> customers);

    /** As {@link #keep}, for open proposals whether two records are one customer, of which at least one is among these. */
    void keepAboutRecords(String entity, Collection<RecordKey> records, List<Opening> openings, Instant now);
}
