package dev.serai.mapping;

import dev.serai.record.Batch;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.SourceShape;
import java.util.Iterator;

/**
 * Reads one intake batch by batch, holding no more than one batch in memory. The same input gives the same batches with
 * the same ids. Not for use by several threads.
 */
public interface BatchReader extends Iterator<Batch>, AutoCloseable {

    Intake intake();

    /** What was read so far; complete once {@link #hasNext} is false. */
    IntakeTally tally();

    /** What the rows of the first batch look like; unknown until {@link #hasNext} was asked. */
    default SourceShape shape() {
        return SourceShape.UNKNOWN;
    }

    /** Closes the source. */
    @Override
    void close();
}
