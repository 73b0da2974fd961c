package dev.serai.match.incremental;

import dev.serai.match.StoredRecord;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which match definition and model are live for an entity, and which is being built beside it. Kept with the records, so that all
 * nodes of a hub agree. Every call but {@link #all} is within a transaction that holds the entity's lock.
 */
public interface Epochs {

    /** How far an epoch is. */
    enum State {
        /** Reads the stored records, in the background. */
        BUILDING,
        /** Has read all; waits to be switched on, and keeps up with what comes. */
        READY,
        LIVE,
        ENDED
    }

    /**
     * One definition with one model.
     *
     * @param revision changes when the definition, the model or the canonical entity changes
     * @param definition the text of the match definition
     * @param model the text of the model, or null for the shipped one
     */
    record Wanted(
            String entity,
            String revision,
            String definition,
            @Nullable String model) {}

    /**
     * An epoch as it is stored.
     *
     * @param asked true when somebody asked for it to be switched on
     * @param swept false while golden ids are being brought into line with it
     */
    record Epoch(int number, Wanted what, State state, boolean asked, boolean swept) {}

    /** Keeps every other writer of the entity out until the transaction ends; comes before the other calls. */
    void lock(String entity);

    Optional<Epoch> live(String entity);

    /** The one that is being built or waits, if any. */
    Optional<Epoch> next(String entity);

    /** All of an entity that have not ended. */
    List<Epoch> all(String entity);

    /** True when no source record of the entity was ever stored. */
    boolean isEmpty(String entity);

    /** A new epoch with an empty index; live at once, or to be built. */
    Epoch begin(Wanted wanted, State state);

    /** Remembers that these records changed, for an epoch that has read them already. */
    void changed(Epoch building, Collection<RecordKey> keys);

    /**
     * The next records that an epoch under construction must take in: some that changed since it read them, and some that it has not
     * read yet. They count as read. Empty when it has all.
     *
     * @param limit of either
     */
    List<StoredRecord> read(Epoch building, int limit);

    void ready(Epoch epoch);

    /** Makes it the live one; what was live ends. */
    void switchTo(Epoch epoch);

    /** The next nodes of the live epoch whose golden ids are not in line with it yet; they count as swept. Empty when all are. */
    List<Long> sweep(Epoch live, int limit);

    void end(Epoch epoch);
}
