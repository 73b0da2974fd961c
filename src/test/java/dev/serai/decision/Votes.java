package dev.serai.decision;

import java.math.BigDecimal;
import java.time.Instant;

/** Votes for tests. */
final class Votes {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Votes() {}

    static Vote of(String partner, String choice) {
        return sure(partner, choice, "1");
    }

    static Vote sure(String partner, String choice, String certainty) {
        return new Vote(partner, choice, Vote.Stance.FOR, new BigDecimal(certainty), false, "rest", NOON);
    }

    static Vote against(String partner, String choice, boolean veto) {
        return new Vote(partner, choice, Vote.Stance.AGAINST, BigDecimal.ONE, veto, "rest", NOON);
    }

    static Vote abstains(String partner) {
        return new Vote(partner, null, Vote.Stance.ABSTAIN, BigDecimal.ONE, false, "rest", NOON);
    }
}
