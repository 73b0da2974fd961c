package dev.serai.truth;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is asked about, the method beats a fair majority, ties decided without luck. */
class MixedWorldsTest {

    @Property(tries = 5)
    void theMethodBeatsAFairMajorityWhateverIsAskedAbout(@ForAll @IntRange(max = 100_000) int seed) {
        for (MixedWorld.Kind kind : MixedWorld.Kind.values()) {
            Truths.Score score = new MixedWorld(kind, seed).score();
            double items = score.items();

            assertThat(score.right() / items)
                    .as("%s in world %d", kind, seed)
                    .isGreaterThan(score.majority() / items + 0.15);
        }
    }
}
