package dev.serai.truth;

import static dev.serai.truth.DiscoveryTest.majority;
import static dev.serai.truth.DiscoveryTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sources that repeat others, and sources that only know the same. */
class CopyingTest {

    @Property(tries = 5)
    void copiesAreCountedOnce(@ForAll @IntRange(max = 100_000) int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 500).ofNumbers();
        Map<Integer, String> copied = world.source(1, 0.6, world::number);
        for (int i = 0; i < 4; i++) {
            world.copier(copied, 0.9, 0.6, world::number);
        }
        for (int i = 0; i < 3; i++) {
            world.source(1, 0.8, world::number);
        }
        Truths.Score score = world.speak(
                        List.of("origin", "copier a", "copier b", "copier c", "copier d", "own a", "own b", "own c"))
                .score();

        assertThat(majority(score)).as("the majority is misled").isLessThan(0.75);
        assertThat(part(score)).isGreaterThan(0.9);
        assertThat(Discovery.of(world.claims).copies(0.5))
                .extracting(Findings.Copy::source)
                .contains("copier a", "copier b", "copier c", "copier d")
                .doesNotContain("own a", "own b", "own c");
    }

    /** Of few categories two agree often by chance, and those who repeat one another are more than those who know. */
    @Property(tries = 10)
    void copiersThatAreTheMajorityAreSeenThrough(@ForAll @IntRange(max = 100_000) int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 500);
        world.of(() -> kind(world));
        IntFunction<String> wrong = entity -> {
            String other = kind(world);
            return other.equals(world.truth(entity)) ? other + " not" : other;
        };
        List<String> names = new ArrayList<>(List.of("own a", "own b", "own c", "own d", "origin"));
        for (int i = 0; i < 4; i++) {
            world.source(0.8, 0.75, wrong);
        }
        Map<Integer, String> copied = world.source(0.9, 0.45, wrong);
        for (int i = 0; i < 4; i++) {
            world.copier(copied, 0.9, 0.5, wrong);
            names.add("echo " + (char) ('a' + i));
        }
        Truths.Score score = world.speak(names).score();

        assertThat(majority(score)).as("the majority is misled").isLessThan(0.7);
        assertThat(part(score)).isGreaterThan(0.8);
    }

    private static String kind(SyntheticWorld world) {
        return "kind " + world.random.nextInt(6);
    }

    @Property(tries = 10)
    void independentSourcesAreNotTakenForCopiers(@ForAll @IntRange(max = 100_000) int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 500).ofNumbers();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            world.source(0.7, 0.6 + 0.06 * i, world::number);
            names.add("source " + (char) ('a' + i));
        }
        world.speak(names);

        assertThat(Discovery.of(world.claims).copies(0.3)).isEmpty();
    }
}
