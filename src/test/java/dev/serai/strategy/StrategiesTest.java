package dev.serai.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.serai.strategy.MergeStrategy.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StrategiesTest {

    private static final Strategies STRATEGIES = Strategies.load();

    @Test
    void allAreFound() {
        assertThat(STRATEGIES.all())
                .extracting(MergeStrategy::name)
                .containsExactly(
                        "aggregate",
                        "dependent",
                        "frequency",
                        "latest",
                        "longest",
                        "max",
                        "min",
                        "oldest",
                        "partner-order",
                        "pinned",
                        "unanimous",
                        "union",
                        "weighted-mean",
                        "weighted-median",
                        "weighted-sum",
                        "weighted-vote");
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedExampleHolds() {
        return STRATEGIES.all().stream().flatMap(strategy -> strategy.examples().stream()
                .map(example -> dynamicTest(strategy.name() + " " + example, () -> assertThat(text(strategy, example))
                        .isEqualTo(Optional.ofNullable(example.expected())))));
    }

    private static Optional<String> text(MergeStrategy strategy, Example example) {
        List<Contribution> given = Given.of(strategy, example.given());
        return Contributions.heard(given, example.terms())
                .map(strategy::decide)
                .map(Outcome::value)
                .map(Object::toString);
    }

    /** Σ of 3 · 0.30, 2 · 0.25 and 5 · 0.20 is 2.40; over Σ of the weights, 10, that is 0.24. */
    @Test
    void sumAndMeanFollowTheirFormulas() {
        List<Contribution> given = List.of(
                Given.contribution("acme", 1, "3", new BigDecimal("0.3")),
                Given.contribution("globex", 1, "2", new BigDecimal("0.25")),
                Given.contribution("initech", 1, "5", new BigDecimal("0.2")));
        Contributions contributions = new Contributions(given, Terms.NONE);

        assertThat(new WeightedSum().decide(contributions).value()).isEqualTo(new BigDecimal("2.4"));
        assertThat(new WeightedMean().decide(contributions).value()).isEqualTo(new BigDecimal("0.24"));
        assertThat(new WeightedSum()
                        .decide(new Contributions(given, Terms.NONE.normalisedWeights()))
                        .value())
                .isEqualTo(new BigDecimal("0.24"));
        assertThat(new WeightedMedian().decide(contributions).value()).isEqualTo(new BigDecimal("0.2"));
    }

    @Test
    void spellingsOfTheSameNameVoteTogether() {
        List<Contribution> given = List.of(
                Given.contribution("acme", 1, "5", "Jane Doe"),
                Given.contribution("globex", 1, "3", "JOHN  SMITH"),
                Given.contribution("initech", 1, "3", "John Smith"),
                Given.contribution("umbrella", 1, "1", "Jon Smíth"));

        Outcome outcome =
                new WeightedVote().decide(new Contributions(given, Terms.NONE.nearly(new BigDecimal("0.95"))));

        assertThat(outcome.value()).isEqualTo("JOHN  SMITH");
        assertThat(outcome.winners()).hasSize(3);
        assertThat(outcome.confidence()).isEqualTo(new BigDecimal("0.5833"));
    }

    @Test
    void equalNumbersHaveOneForm() {
        assertThat(Numbers.canonical(new BigDecimal("1.500"))).isEqualTo(new BigDecimal("1.5"));
        assertThat(Numbers.canonical(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
        assertThat(Numbers.canonical(new BigDecimal("0.000"))).isEqualTo(new BigDecimal("0"));
    }
}
