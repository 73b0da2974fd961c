package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to each proposal, only ever appended to. Every change is within the caller's transaction. */
public interface DecisionLog {

    void append(Entry entry);

    /** Of one proposal, the oldest first. */
    List<Entry> of(long proposal);

    /** The kinds of entries. */
    enum What {
        OPENED,
        CHANGED,
        VOTED,
        NOTED,
        REMINDED,
        DECIDED,
        FALLBACK,
        MOOT,
        REVERSED
    }

    /**
     * One entry; holds no value of a person.
     *
     * @param actor a partner, an operator, or {@code hub}
     * @param choice the choice that it is about, or null
     * @param d of the choice at that moment, or null
     * @param terms what the number is made of, such as {@code acme 5 × 1 + globex 3 × -1}, or an empty text
     */
    record Entry(
            long proposal,
            What what,
            String actor,
            @Nullable String choice,
            @Nullable BigDecimal d,
            String terms,
            Instant at) {}
}
