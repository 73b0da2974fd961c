package dev.serai.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.RecordKey;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every strategy keeps to, whatever the partners say. */
class StrategyLawsTest {

    private static final Strategies STRATEGIES = Strategies.load();
    private static final BigDecimal TINY = new BigDecimal("0.00001");

    @Provide
    Arbitrary<List<Contribution>> given() {
        return Arbitraries.of(ValueKind.values()).flatMap(Given::contributions);
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Given.terms();
    }

    @Property
    void theOrderOfContributionsDoesNotMatter(
            @ForAll("given") List<Contribution> given, @ForAll("terms") Terms terms, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, new Random(seed));
        for (MergeStrategy strategy : understanding(given)) {
            assertThat(decide(strategy, shuffled, terms)).as(strategy.name()).isEqualTo(decide(strategy, given, terms));
        }
    }

    @Property
    void moreWeightNeverMakesAWinnerLose(@ForAll("given") List<Contribution> given, @ForAll("terms") Terms terms) {
        for (MergeStrategy strategy : understanding(given)) {
            Optional<Outcome> before = decide(strategy, given, terms);
            if (strategy.combines() || before.isEmpty()) {
                continue;
            }
            List<Contribution> heavier = given.stream()
                    .map(c -> before.get().winners().contains(c.key())
                                    && c.value().equals(before.get().value())
                            ? weighing(c, c.weight().add(BigDecimal.ONE))
                            : c)
                    .toList();
            assertThat(decide(strategy, heavier, terms).orElseThrow().value())
                    .as(strategy.name())
                    .isEqualTo(before.get().value());
        }
    }

    @Property
    void moreWeightPullsANumberTowardsItself(@ForAll("given") List<Contribution> given, @ForAll int chosen) {
        if (!(given.get(0).value() instanceof BigDecimal)) {
            return;
        }
        Contribution puller = given.get(Math.floorMod(chosen, given.size()));
        List<Contribution> heavier = given.stream()
                .map(c -> c.equals(puller) ? weighing(c, c.weight().add(BigDecimal.ONE)) : c)
                .toList();
        for (MergeStrategy strategy : List.of(new WeightedMean(), new WeightedMedian())) {
            decide(strategy, given, Terms.NONE).ifPresent(before -> {
                BigDecimal was = (BigDecimal) before.value();
                BigDecimal is = (BigDecimal)
                        decide(strategy, heavier, Terms.NONE).orElseThrow().value();
                BigDecimal target = (BigDecimal) puller.value();
                assertThat(target.subtract(is).abs())
                        .as(strategy.name())
                        .isLessThanOrEqualTo(target.subtract(was).abs());
            });
        }
    }

    @Property
    void whatWeighsNothingNeverWins(@ForAll("given") List<Contribution> given, @ForAll("terms") Terms terms) {
        List<RecordKey> barred = given.stream()
                .filter(c -> c.weight().signum() == 0)
                .map(Contribution::key)
                .toList();
        List<Contribution> others =
                given.stream().filter(c -> c.weight().signum() > 0).toList();
        for (MergeStrategy strategy : understanding(given)) {
            Optional<Outcome> outcome = decide(strategy, given, terms);
            outcome.ifPresent(
                    won -> assertThat(won.winners()).as(strategy.name()).noneMatch(barred::contains));
            assertThat(outcome).as(strategy.name()).isEqualTo(decide(strategy, others, terms));
        }
    }

    @Property
    void equalValuesUnderNormalisedWeightsAreThatValue(
            @ForAll("given") List<Contribution> given, @ForAll("terms") Terms terms) {
        Object value = given.get(0).value() instanceof BigDecimal number
                ? number.add(TINY)
                : given.get(0).value();
        List<Contribution> agreeing = given.stream()
                .map(c -> new Contribution(c.key(), c.version(), c.weight(), value))
                .toList();
        for (MergeStrategy strategy : understanding(given)) {
            decide(strategy, agreeing, terms.normalisedWeights())
                    .filter(outcome -> outcome.value() != null)
                    .ifPresent(outcome ->
                            assertThat(outcome.value()).as(strategy.name()).isEqualTo(value));
        }
    }

    @Property
    void whatIsChosenWasSaidAndConfidenceIsAPart(
            @ForAll("given") List<Contribution> given, @ForAll("terms") Terms terms) {
        for (MergeStrategy strategy : understanding(given)) {
            decide(strategy, given, terms).ifPresent(outcome -> {
                assertThat(outcome.confidence()).as(strategy.name()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                if (!strategy.combines() && outcome.value() != null) {
                    assertThat(given).extracting(Contribution::value).contains(outcome.value());
                }
            });
        }
    }

    @Property
    void aVoteIsWonByTheGreatestSumOfWeights(@ForAll("given") List<Contribution> given) {
        decide(new WeightedVote(), given, Terms.NONE).ifPresent(outcome -> {
            for (Contribution any : given) {
                BigDecimal sum = given.stream()
                        .filter(c -> c.value().equals(any.value()))
                        .map(Contribution::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(outcome.weight()).isGreaterThanOrEqualTo(sum);
            }
        });
    }

    @Property
    void aPinHoldsWhateverIsSaid(@ForAll("given") List<Contribution> given) {
        decide(new Pinned(), given, Terms.NONE.pinnedTo(new Decree("Ida")))
                .ifPresent(outcome -> assertThat(outcome.value()).isEqualTo("Ida"));
    }

    private static List<MergeStrategy> understanding(List<Contribution> given) {
        return STRATEGIES.all().stream()
                .filter(strategy -> strategy.kinds().stream()
                        .anyMatch(kind -> kind.accepts(given.get(0).value())))
                .toList();
    }

    private static Optional<Outcome> decide(MergeStrategy strategy, List<Contribution> given, Terms terms) {
        return Contributions.heard(given, terms).map(strategy::decide);
    }

    private static Contribution weighing(Contribution c, BigDecimal weight) {
        return new Contribution(c.key(), c.version(), weight, c.value());
    }
}
