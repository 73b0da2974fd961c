package dev.serai.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The votes counted: for each choice D = Σ Wᵢ·Pᵢ / Σ Wᵢ over the partners that answered. Who abstains counts with P = 0, who is
 * silent does not count.
 */
public final class Tally {

    private static final int DIGITS = 4;

    private final List<Standing> standings;
    private final BigDecimal askedWeight;
    private final BigDecimal answeredWeight;
    private final Set<String> silent;

    /** One addend of a sum. */
    public record Term(String partner, BigDecimal weight, BigDecimal position) {

        public BigDecimal product() {
            return weight.multiply(position);
        }
    }

    /**
     * How a choice stands.
     *
     * @param d Σ Wᵢ·Pᵢ / Σ Wᵢ, -1 to 1; 0 while nobody with weight answered
     * @param vetoed by whom, or null
     */
    public record Standing(
            String choice,
            BigDecimal d,
            BigDecimal sum,
            List<Term> terms,
            @Nullable String vetoed) {

        public Standing {
            terms = List.copyOf(terms);
        }
    }

    private Tally(
            List<Standing> standings, BigDecimal askedWeight, BigDecimal answeredWeight, Collection<String> silent) {
        this.standings = List.copyOf(standings);
        this.askedWeight = askedWeight;
        this.answeredWeight = answeredWeight;
        this.silent = Set.copyOf(silent);
    }

    /**
     * Counts.
     *
     * @param weights of all partners that were asked
     * @param votes one a partner; of a partner that was not asked none counts
     */
    public static Tally of(List<String> choices, Map<String, BigDecimal> weights, Collection<Vote> votes) {
        Map<String, Vote> counted = new TreeMap<>();
        votes.stream()
                .filter(vote -> weights.containsKey(vote.partner()))
                .filter(vote -> vote.choice() == null || choices.contains(vote.choice()))
                .forEach(vote -> counted.put(vote.partner(), vote));
        Set<String> silent = new TreeSet<>(weights.keySet());
        silent.removeAll(counted.keySet());
        BigDecimal answered = sum(counted.keySet().stream().map(weights::get).toList());
        List<Standing> standings = new ArrayList<>();
        for (String choice : choices) {
            List<Term> terms = counted.values().stream()
                    .map(vote -> new Term(
                            vote.partner(),
                            weights.getOrDefault(vote.partner(), BigDecimal.ZERO),
                            vote.position(choice, choices.size())))
                    .toList();
            BigDecimal sum = sum(terms.stream().map(Term::product).toList());
            standings.add(new Standing(choice, part(sum, answered), sum, terms, vetoOf(choice, counted.values())));
        }
        return new Tally(standings, sum(weights.values()), answered, silent);
    }

    private static @Nullable String vetoOf(String choice, Collection<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.veto() && choice.equals(vote.choice()))
                .map(Vote::partner)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal sum(Collection<@Nullable BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = number == null ? sum : sum.add(number);
        }
        return sum;
    }

    private static BigDecimal part(BigDecimal sum, BigDecimal of) {
        return of.signum() == 0 ? BigDecimal.ZERO : sum.divide(of, DIGITS, RoundingMode.HALF_EVEN);
    }

    /** One for each choice, in their order. */
    public List<Standing> standings() {
        return standings;
    }

    public BigDecimal askedWeight() {
        return askedWeight;
    }

    public BigDecimal answeredWeight() {
        return answeredWeight;
    }

    /** The partners that were asked and did not answer. */
    public Set<String> silent() {
        return silent;
    }

    boolean quorate(BigDecimal quorum) {
        return answeredWeight.signum() > 0 && answeredWeight.compareTo(askedWeight.multiply(quorum)) >= 0;
    }

    Standing standing(String choice) {
        return standings.stream()
                .filter(standing -> standing.choice().equals(choice))
                .findFirst()
                .orElseThrow();
    }

    /** The choice with the greatest D among those without a veto; empty when none is alone in front. */
    Optional<Standing> leading() {
        List<Standing> open = standings.stream()
                .filter(standing -> standing.vetoed() == null)
                .sorted(Comparator.comparing(Standing::d).reversed())
                .toList();
        boolean alone = open.size() == 1
                || (open.size() > 1 && open.get(0).d().compareTo(open.get(1).d()) > 0);
        return alone ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** D of a choice if all who are silent were against it, with full certainty. */
    BigDecimal atWorst(Standing standing) {
        BigDecimal against = askedWeight.subtract(answeredWeight);
        return part(standing.sum().subtract(against), askedWeight);
    }
}
