package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serai.record.RecordKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matching with nothing but a plain list of fields and a model learned from the records, on sets of which the truth is known. */
class KnownSetsTest {

    static final String SKIPPED = "the known sets are not here, so this test skips";

    static RecordSet learned(KnownSet set) {
        return RecordSet.of(set.records, new Resolver(set.definition, Learner.learn(set.definition, set.records)));
    }

    static List<List<RecordKey>> clusters(RecordSet records) {
        return records.partition(Constraints.NONE).clusters().stream()
                .map(cluster -> cluster.stream()
                        .map(i -> records.records().get(i).key())
                        .toList())
                .toList();
    }

    static Evaluation evaluated(KnownSet set) {
        return Evaluation.of(clusters(learned(set)), set.truth);
    }

    @Test
    void febrl1IsFoundNearlyWhole() {
        assumeTrue(KnownSet.isThere("febrl/dataset1.csv"), SKIPPED);

        assertThat(evaluated(KnownSet.febrl(1)).f1()).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void febrl3IsFoundNearlyWhole() {
        assumeTrue(KnownSet.isThere("febrl/dataset3.csv"), SKIPPED);

        assertThat(evaluated(KnownSet.febrl(3)).f1()).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void aSetWithMuchMissingIsFoundToALargePart() {
        assumeTrue(KnownSet.isThere("fake_1000/fake_1000.csv"), SKIPPED);

        assertThat(evaluated(KnownSet.fake()).f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aNewSourceJoinsAndPartsOldRecords() {
        assumeTrue(KnownSet.isThere("senzing_three_sources/customers.csv"), SKIPPED);
        Map<String, Integer> first = customers(KnownSet.senzing(1));
        Map<String, Integer> second = customers(KnownSet.senzing(2));

        assertThat(first.get("1005")).isEqualTo(first.get("1001"));
        assertThat(second.get("1005")).isNotEqualTo(second.get("1001")).isEqualTo(second.get("1006"));
        assertThat(List.of(second.get("1002"), second.get("1003"), second.get("1004")))
                .containsOnly(second.get("1001"));
        assertThat(second.get("1011")).isEqualTo(second.get("1009")).isEqualTo(second.get("1010"));
    }

    private static Map<String, Integer> customers(KnownSet set) {
        Map<String, Integer> customers = new HashMap<>();
        List<List<RecordKey>> clusters = clusters(learned(set));
        for (int i = 0; i < clusters.size(); i++) {
            for (RecordKey key : clusters.get(i)) {
                customers.put(key.sourceKey(), i);
            }
        }
        assertThat(new HashSet<>(customers.values())).hasSize(clusters.size());
        return customers;
    }
}
