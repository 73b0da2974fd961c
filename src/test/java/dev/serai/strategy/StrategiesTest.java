package dev.serai.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StrategiesTest {

    private static final Strategies STRATEGIES = Strategies.load();

    @Test
    void allAreFound() {
        assertThat(STRATEGIES.all())
                .extracting(MergeStrategy::name)
                .containsExactly("latest", "partner-order", "union", "weighted-mean", "weighted-sum", "weighted-vote");
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedExampleHolds() {
        return STRATEGIES.all().stream().flatMap(strategy -> strategy.examples().stream()
                .map(example -> dynamicTest(strategy.name() + " " + example, () -> assertThat(
                                strategy.decide(contributions(strategy, example))
                                        .value())
                        .hasToString(example.expected()))));
    }

    private static Contributions contributions(MergeStrategy strategy, MergeStrategy.Example example) {
        List<Contribution> all = new ArrayList<>();
        for (String given : example.given()) {
            String[] parts = given.split("[ :]+", 3);
            all.add(contribution(parts[0], all.size() + 1, parts[1], value(strategy, parts[2])));
        }
        return new Contributions(all, example.order());
    }

    private static Object value(MergeStrategy strategy, String text) {
        if (strategy.kinds().contains(ValueKind.TEXT)) {
            return text;
        }
        return strategy.kinds().contains(ValueKind.NUMBER)
                ? Numbers.canonical(new BigDecimal(text))
                : List.of(text.substring(1, text.length() - 1).split(", ", -1));
    }

    private static Contribution contribution(String partner, long version, String weight, Object value) {
        return new Contribution(
                new RecordKey(partner, "customer", "1"),
                new RecordVersion(version, new ContentHash(0, value.hashCode())),
                new BigDecimal(weight),
                value);
    }

    @Provide
    Arbitrary<List<Contribution>> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 4))
                .as((version, weight, value) -> new int[] {version, weight, value})
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(triples -> {
                    List<Contribution> all = new ArrayList<>();
                    triples.forEach(
                            t -> all.add(contribution("p" + all.size(), t[0], "" + t[1], BigDecimal.valueOf(t[2]))));
                    return all;
                });
    }

    @Property
    void theOrderOfContributionsDoesNotMatter(@ForAll("numbers") List<Contribution> numbers, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        for (MergeStrategy strategy : STRATEGIES.all()) {
            if (strategy.kinds().contains(ValueKind.NUMBER)) {
                assertThat(strategy.decide(new Contributions(shuffled, List.of())))
                        .as(strategy.name())
                        .isEqualTo(strategy.decide(new Contributions(numbers, List.of())));
            }
        }
    }

    @Property
    void moreWeightNeverMakesAWinnerLose(@ForAll("numbers") List<Contribution> numbers) {
        WeightedVote vote = new WeightedVote();
        Outcome before = vote.decide(new Contributions(numbers, List.of()));
        List<Contribution> heavier = numbers.stream()
                .map(c -> before.winners().contains(c.key())
                        ? new Contribution(c.key(), c.version(), c.weight().add(BigDecimal.ONE), c.value())
                        : c)
                .toList();

        assertThat(vote.decide(new Contributions(heavier, List.of())).value()).isEqualTo(before.value());
    }

    @Property
    void aVoteIsWonByTheGreatestSumOfWeights(@ForAll("numbers") List<Contribution> numbers) {
        Outcome outcome = new WeightedVote().decide(new Contributions(numbers, List.of()));

        for (Contribution any : numbers) {
            BigDecimal sum = numbers.stream()
                    .filter(c -> c.value().equals(any.value()))
                    .map(Contribution::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(outcome.weight()).isGreaterThanOrEqualTo(sum);
        }
        assertThat(outcome.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Property
    void theMeanLiesBetweenAndEqualsWhereAllAreEqual(@ForAll("numbers") List<Contribution> numbers) {
        BigDecimal mean = (BigDecimal)
                new WeightedMean().decide(new Contributions(numbers, List.of())).value();
        List<BigDecimal> values =
                numbers.stream().map(c -> (BigDecimal) c.value()).sorted().toList();

        assertThat(mean).isBetween(values.get(0), values.get(values.size() - 1));
    }

    @Test
    void equalNumbersHaveOneForm() {
        assertThat(Numbers.canonical(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.5"));
        assertThat(Numbers.canonical(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
        assertThat(Numbers.canonical(new BigDecimal("0.000"))).isEqualTo(new BigDecimal("0"));
    }
}
