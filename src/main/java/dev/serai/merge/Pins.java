package dev.serai.merge;

import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What stewards decided about golden values of one entity. Whether a pin is in force is part of the stored state, not of the
 * clock: one whose time is over stays in force until it is {@linkplain #end ended}. Every call is within the caller's
 * transaction.
 */
public interface Pins {

    /** The pins in force on these records, in the order of their numbers. */
    List<Pin> inForce(Collection<RecordKey> anchors);

    /** Puts a pin in force and gives it with its number; the customer is to be merged anew in the same transaction. */
    Pin add(Pin pin);

    /** Ends a pin and gives it; empty when it was not in force. The customer is to be merged anew in the same transaction. */
    Optional<Pin> end(long number, String why);

    /** The pins in force whose time is over at this moment. */
    List<Pin> overdue(Instant now);
}
