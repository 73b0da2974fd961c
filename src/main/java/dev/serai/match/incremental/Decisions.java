package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions about pairs of source records; a later decision about a pair takes the place of an earlier one. They outlive
 * models, changes of the records, and a rebuild. Within the caller's transaction.
 */
public interface Decisions {

    /**
     * Who decided and why.
     *
     * @param decision what it followed from, such as the id of a vote, or null
     */
    record Reason(String author, String why, @Nullable String decision) {}

    void put(LinkConstraint constraint, Reason reason);

    /** True when there was one. */
    boolean remove(RecordKey one, RecordKey other);

    Optional<LinkConstraint> between(RecordKey one, RecordKey other);
}
