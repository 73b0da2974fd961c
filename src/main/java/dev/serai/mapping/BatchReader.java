package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import java.util.Iterator;

/**
 * Reads one intake batch by batch, holding no more than one batch in memory. The same input gives the same batches with
 * the same ids. Not for use by several threads.
 */
public interface BatchReader extends Iterator<Batch>, AutoCloseable {

    Intake intake();

    /** What was read so far; complete once {@link #hasNext} is false. */
    IntakeTally tally();

    /** Closes the source. */
    @Override
    void close();
}
