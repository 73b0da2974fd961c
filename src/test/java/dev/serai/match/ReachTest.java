package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A pair that is given up early would not have come far enough. */
class ReachTest {

    private static final KnownSet PEOPLE = MadePeople.of(17, 400, 0.08, 0.1, "");

    private static void assertExact(Resolver resolver) {
        RecordSet set = RecordSet.of(PEOPLE.records, resolver);
        List<PreparedRecord> records = set.records();
        int givenUp = 0;
        int weighed = 0;
        for (double least : new double[] {-8, 0, 6.6}) {
            for (long pair : set.candidates().pairs()) {
                PreparedRecord a = records.get(Candidates.first(pair));
                PreparedRecord b = records.get(Candidates.second(pair));
                double whole = resolver.weight(a, b);
                double early = resolver.weightFrom(least, a, b);
                if (early == whole) {
                    weighed++;
                } else {
                    assertThat(early).isEqualTo(Double.NEGATIVE_INFINITY);
                    assertThat(whole).isLessThan(least);
                    givenUp++;
                }
            }
        }
        assertThat(givenUp).isPositive();
        assertThat(weighed).isPositive();
    }

    @Test
    void aLearnedModelGivesUpOnlyWhatIsTooLight() {
        assertExact(new Resolver(PEOPLE.definition, Learner.learn(PEOPLE.definition, PEOPLE.records)));
    }

    @Test
    void soDoesWhatIsUsual() {
        assertExact(new Resolver(PEOPLE.definition, MatchModel.usual(PEOPLE.definition)));
    }
}
