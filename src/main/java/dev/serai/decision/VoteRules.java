package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How votes become a decision.
 *
 * @param quorum how much of the weight of all who were asked must have answered, 0 to 1
 * @param accept τ: a choice is accepted from this D on and rejected at its negative
 * @param deadline from the opening
 * @param reminder before the deadline; zero for none
 * @param veto the partners that may veto
 */
public record VoteRules(
        BigDecimal quorum,
        BigDecimal accept,
        Duration deadline,
        Duration reminder,
        Early early,
        Fallback fallback,
        Set<String> veto) {

    public static final VoteRules USUAL = new VoteRules(
            new BigDecimal("0.5"),
            new BigDecimal("0.5"),
            Duration.ofDays(7),
            Duration.ofDays(2),
            Early.SETTLED,
            Fallback.COMPUTED,
            Set.of());

    /** When a decision may fall before the deadline. */
    public enum Early {
        /** As soon as those who are silent cannot turn it round. */
        SETTLED,
        /** As soon as the quorum is there. */
        QUORUM,
        NEVER;

        static List<String> words() {
            return Arrays.stream(values())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /** What holds when no choice was accepted by the deadline. */
    public enum Fallback {
        COMPUTED,
        /** The choice with the greatest D, when that is above 0. */
        LEADING;

        static List<String> words() {
            return Arrays.stream(values())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    public VoteRules {
        veto = Set.copyOf(veto);
    }
}
