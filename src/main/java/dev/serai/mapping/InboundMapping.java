package dev.serai.mapping;

import dev.serai.record.Intake;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A mapping definition ready to run. Immutable, so one instance serves every thread. */
public interface InboundMapping {

    /** Such as {@code acme/customers.in}. */
    String name();

    String partner();

    /** The entity of its records; where a row becomes records of several, that of the first. */
    String entity();

    /** Changes when the definition, or the canonical entity that it maps to, changes. */
    String revision();

    /**
     * Reads what a partner sent, in the format that the definition names. Bad rows are in the batches, as rejected. An input
     * that breaks in the middle ends the reading; what was good before it stays, and the tally says where it broke.
     */
    BatchReader read(InputStream source, Intake intake, int batchSize);

    /** Reads as {@link #read} does, one row a batch, and tells the watcher what it reads and what it leaves out. */
    BatchReader watch(InputStream source, Intake intake, RowWatcher watcher);

    /** Which source values make which field, for each record that a row becomes. */
    List<Wiring> wiring();

    /** The entities of which there are records, {@link #entity} first. */
    default List<String> entities() {
        return wiring().stream().map(Wiring::entity).distinct().toList();
    }

    /** The same, but a column that the header lacks reads as absent: for who looks at the shape and decides by himself. */
    default BatchReader readLeniently(InputStream source, Intake intake, int batchSize) {
        return read(source, intake, batchSize);
    }

    /** Reads rows that are already structured, such as those of a database view: column name to value. */
    BatchReader readRows(Iterator<? extends Map<String, ?>> rows, Intake intake, int batchSize);
}
