package dev.serai.exchange;

import dev.serai.record.Batch;

/** Remembers what came in: each batch once, and its rejected rows in the quarantine. */
public interface Intakes {

    /**
     * Stores the counts and the rejected rows of a batch within the caller's transaction.
     *
     * @return false when this batch was stored before: then nothing is left to do for it
     */
    boolean store(Batch batch);
}
