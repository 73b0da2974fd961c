package dev.serai.camel.mapping;

import dev.serai.camel.Engines;
import dev.serai.exchange.Receipt;
import dev.serai.exchange.drift.DriftReason;
import dev.serai.exchange.drift.Hold;
import dev.serai.mapping.BatchReader;
import dev.serai.record.Intake;
import dev.serai.record.IntakeTally;
import dev.serai.record.SourceShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in, at the moment when its first rows are looked at and nothing of it is kept yet.
 *
 * @param input what the reader reads from, or null when it is rows and no bytes
 */
record Arrival(
        Engines engines, BatchReader reader, @Nullable RecordedInput input) {

    /** Keeps it back when its shape is not what its mapping was used to. Empty when it goes on; the reader then does. */
    Optional<Hold> keptBack() {
        Intake intake = reader.intake();
        SourceShape shape = lookedAt();
        boolean suspicious =
                !isForeign() && !engines.drift().reasons(intake.feed(), shape).isEmpty();
        Optional<Hold> hold = Optional.empty();
        if (input == null) {
            return suspicious ? engines.drift().hold(intake, shape, null) : hold;
        }
        if (suspicious) {
            var content = input.whole();
            hold = content == null ? hold : engines.drift().hold(intake, shape, content);
        }
        input.forget();
        return hold;
    }

    /** Reads it to its end and keeps nothing. */
    Receipt tried() {
        SourceShape shape = lookedAt();
        if (input != null) {
            input.forget();
        }
        List<DriftReason> reasons = isForeign()
                ? List.of()
                : engines.drift().reasons(reader.intake().feed(), shape);
        while (reader.hasNext()) {
            reader.next();
        }
        Set<String> unmapped = new TreeSet<>(shape.unmapped());
        List<String> notes = unmapped.isEmpty()
                ? List.of()
                : List.of("not read by the hub's mapping: '" + String.join("', '", unmapped) + "'");
        return Receipt.ofTrial(reader.intake(), reader.tally(), reasons, notes);
    }

    void close() {
        if (input != null) {
            input.forget();
        }
        reader.close();
    }

    private SourceShape lookedAt() {
        boolean unused = reader.hasNext();
        return reader.shape();
    }

    /** Not this feed at all, such as a page of HTML: that is refused, and nobody has to look at it. */
    private boolean isForeign() {
        IntakeTally tally = reader.tally();
        return tally.broken() != null && tally.accepted() + tally.rejected() == 0;
    }
}
