package dev.serai.decision;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the votes come to.
 *
 * @param choice the choice that wins, or null while it is open
 */
public record Verdict(Kind kind, @Nullable String choice) {

    private static final Verdict OPEN = new Verdict(Kind.OPEN, null);

    /** How it ends. */
    public enum Kind {
        OPEN,
        /** A choice has D ≥ τ. */
        ACCEPTED,
        /** No choice has: what was declared for that case holds. */
        FALLBACK
    }

    /**
     * Judges.
     *
     * @param computed the choice that holds when nothing is decided
     * @param ended true when the deadline has passed
     */
    public static Verdict of(Tally tally, VoteRules rules, String computed, boolean ended) {
        boolean last = ended || tally.silent().isEmpty();
        Optional<Tally.Standing> leading = tally.leading();
        if (tally.quorate(rules.quorum()) && leading.isPresent()) {
            Tally.Standing first = leading.get();
            boolean vetoMayCome = rules.veto().stream().anyMatch(tally.silent()::contains);
            boolean accepted = last
                    ? first.d().compareTo(rules.accept()) >= 0
                    : !vetoMayCome && acceptedEarly(tally, first, rules);
            if (accepted) {
                return new Verdict(Kind.ACCEPTED, first.choice());
            }
        }
        return last ? fallback(tally, rules, computed) : OPEN;
    }

    private static boolean acceptedEarly(Tally tally, Tally.Standing first, VoteRules rules) {
        return switch (rules.early()) {
            case SETTLED -> tally.atWorst(first).compareTo(rules.accept()) >= 0;
            case QUORUM -> first.d().compareTo(rules.accept()) >= 0;
            case NEVER -> false;
        };
    }

    /** What was computed, unless it was rejected (D ≤ -τ, or a veto) or the file prefers what leads. */
    private static Verdict fallback(Tally tally, VoteRules rules, String computed) {
        Tally.Standing standing = tally.standing(computed);
        boolean rejected = standing.vetoed() != null
                || (tally.quorate(rules.quorum())
                        && standing.d().compareTo(rules.accept().negate()) <= 0);
        boolean lookFurther = rejected || rules.fallback() == VoteRules.Fallback.LEADING;
        String choice = tally.leading()
                .filter(first -> lookFurther)
                .filter(first -> rejected || first.d().compareTo(BigDecimal.ZERO) > 0)
                .map(Tally.Standing::choice)
                .orElse(computed);
        return new Verdict(Kind.FALLBACK, choice);
    }
}
