package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One partner's answer to a proposal; a later one takes its place.
 *
 * @param choice the choice that it is for or against, or null for an abstention
 * @param certainty how sure it is, above 0 and at most 1
 * @param veto true when it is against, and the choice must not win whatever the others say
 * @param channel how it came: rest, amqp, link, command
 */
public record Vote(
        String partner,
        @Nullable String choice,
        Stance stance,
        BigDecimal certainty,
        boolean veto,
        String channel,
        Instant at) {

    /** Where a partner stands. */
    public enum Stance {
        FOR,
        AGAINST,
        ABSTAIN
    }

    public Vote {
        if (certainty.signum() <= 0 || certainty.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidVote("'certainty' is above 0 and at most 1");
        }
        if ((choice == null) != (stance == Stance.ABSTAIN)) {
            throw new InvalidVote("an abstention names no choice, every other vote names one");
        }
        if (veto && stance != Stance.AGAINST) {
            throw new InvalidVote("a veto is a vote against a choice");
        }
    }

    /** P of this partner for one of the choices: -1 to 1. Of two choices, against the one is for the other. */
    BigDecimal position(String of, int choices) {
        if (choice == null) {
            return BigDecimal.ZERO;
        }
        boolean same = choice.equals(of);
        if (stance == Stance.FOR) {
            return same ? certainty : certainty.negate();
        }
        if (same) {
            return certainty.negate();
        }
        return choices == 2 ? certainty : BigDecimal.ZERO;
    }
}
