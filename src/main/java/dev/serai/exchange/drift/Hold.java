package dev.serai.exchange.drift;

import dev.serai.record.Intake;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in and waits for a person's word.
 *
 * @param number what a person calls it
 * @param intake as it came; it keeps its id and its time when it goes on
 * @param bytes how long its content is, or -1 when it has none because the source can be read again, as a database view can
 * @param repeats how often the same content came again while it waited
 * @param outcome what became of it in the end, such as the receipt; null while it waits
 */
public record Hold(
        long number,
        Intake intake,
        List<DriftReason> reasons,
        long bytes,
        State state,
        Instant heldAt,
        long repeats,
        @Nullable String outcome) {

    /** Where it is on its way. */
    public enum State {
        HELD,
        RELEASED,
        DONE,
        DISCARDED
    }

    public Hold {
        reasons = List.copyOf(reasons);
    }

    public boolean hasContent() {
        return bytes >= 0;
    }

    public boolean isOpen() {
        return state == State.HELD || state == State.RELEASED;
    }
}
