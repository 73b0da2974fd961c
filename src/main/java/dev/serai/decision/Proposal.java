package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A conflict that was put to the vote.
 *
 * @param asked the partners whose votes count
 * @param outcome null while nothing came of it
 */
public record Proposal(
        long id,
        Conflict conflict,
        ProposalState state,
        Set<String> asked,
        Instant openedAt,
        Instant deadline,
        @Nullable Outcome outcome) {

    public Proposal {
        asked = Set.copyOf(new TreeSet<>(asked));
    }

    /**
     * What came of it.
     *
     * @param choice the choice that holds, or null when the conflict went away
     * @param d of that choice when it was decided by votes, else null
     * @param effect by which it was put in force and can be taken back, or null when there was nothing to do
     * @param by a partner's name never stands here: {@code vote}, {@code deadline}, or the operator
     */
    public record Outcome(
            @Nullable String choice,
            @Nullable BigDecimal d,
            @Nullable String effect,
            String by,
            Instant at) {}

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    public String entity() {
        return conflict.entity();
    }

    /** The choice that holds when nothing is decided. */
    public Choice computed() {
        return conflict.choices().get(0);
    }

    List<String> choiceKeys() {
        return conflict.choices().stream().map(Choice::key).toList();
    }

    Choice choice(String key) {
        return conflict.choices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidVote("there is no such choice here; there are " + String.join(", ", choiceKeys())));
    }
}
