package dev.serai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** D = Σ Wᵢ·Pᵢ / Σ Wᵢ against cases computed by hand; the same ones stand in docs/deciding.md. */
class TallyTest {

    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("acme", new BigDecimal("5"), "globex", new BigDecimal("3"), "initech", new BigDecimal("2"));
    private static final List<String> CHOICES = List.of("a", "b");

    @Test
    void twoAgainstOne() {
        // (5·1 + 3·(-1) + 2·(-1)) / (5+3+2) = 0
        Tally tally = tally(Votes.of("acme", "a"), Votes.of("globex", "b"), Votes.of("initech", "b"));
        assertThat(d(tally, "a")).isEqualByComparingTo("0");
        assertThat(d(tally, "b")).isEqualByComparingTo("0");
        assertThat(tally.leading()).isEmpty();
    }

    @Test
    void whoIsSilentIsNotInTheSum() {
        // (5·1 + 3·(-1)) / (5+3) = 0.25
        Tally tally = tally(Votes.of("acme", "a"), Votes.of("globex", "b"));
        assertThat(d(tally, "a")).isEqualByComparingTo("0.25");
        assertThat(d(tally, "b")).isEqualByComparingTo("-0.25");
        assertThat(tally.silent()).containsExactly("initech");
        assertThat(tally.answeredWeight()).isEqualByComparingTo("8");
    }

    @Test
    void whoAbstainsIsInTheSumWithZero() {
        // (5·1 + 3·0) / (5+3) = 0.625
        Tally tally = tally(Votes.of("acme", "a"), Votes.abstains("globex"));
        assertThat(d(tally, "a")).isEqualByComparingTo("0.625");
    }

    @Test
    void aDoubtfulVoteCountsAsMuchAsItIsSure() {
        // (5·0.4 + 3·(-1) + 2·1) / 10 = 0.1
        Tally tally = tally(Votes.sure("acme", "a", "0.4"), Votes.of("globex", "b"), Votes.of("initech", "a"));
        assertThat(d(tally, "a")).isEqualByComparingTo("0.1");
    }

    @Test
    void ofThreeChoicesAgainstOneIsForNone() {
        // against a: (5·(-1) + 3·1) / 8 = -0.25; b: (5·0 + 3·(-1)) / 8 = -0.375
        Tally tally = Tally.of(
                List.of("a", "b", "c"), WEIGHTS, List.of(Votes.against("acme", "a", false), Votes.of("globex", "a")));
        assertThat(d(tally, "a")).isEqualByComparingTo("-0.25");
        assertThat(d(tally, "b")).isEqualByComparingTo("-0.375");
    }

    @Test
    void whoWasNotAskedDoesNotCount() {
        Tally tally = tally(Votes.of("acme", "a"), Votes.of("hooli", "b"));
        assertThat(d(tally, "a")).isEqualByComparingTo("1");
    }

    @Test
    void theTermsAddUpToTheSum() {
        Tally.Standing standing =
                tally(Votes.of("acme", "a"), Votes.of("globex", "b")).standing("a");
        assertThat(Council.terms(standing)).isEqualTo("acme 5 × 1 + globex 3 × -1");
        assertThat(standing.sum()).isEqualByComparingTo("2");
    }

    @Property
    void dLiesWithinOneAndOfTwoChoicesTheSumIsZero(
            @ForAll @IntRange(max = 100) int acme, @ForAll @IntRange(max = 100) int globex, @ForAll boolean agree) {
        Map<String, BigDecimal> weights =
                Map.of("acme", BigDecimal.valueOf(acme), "globex", BigDecimal.valueOf(globex));
        Tally tally = Tally.of(CHOICES, weights, List.of(Votes.of("acme", "a"), Votes.of("globex", agree ? "a" : "b")));
        assertThat(d(tally, "a")).isBetween(new BigDecimal("-1"), BigDecimal.ONE);
        assertThat(d(tally, "a").add(d(tally, "b"))).isEqualByComparingTo("0");
    }

    private static Tally tally(Vote... votes) {
        return Tally.of(CHOICES, WEIGHTS, List.of(votes));
    }

    private static BigDecimal d(Tally tally, String choice) {
        return tally.standing(choice).d();
    }
}
