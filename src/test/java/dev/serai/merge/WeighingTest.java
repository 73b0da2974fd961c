package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.SourceRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

    private static final long DAY = 86_400_000_000L;
    private static final long NOW = 1_700_000_000_000_000L;

    private static final Evidence GLOBEX_IS_UNSURE = new Evidence() {
        @Override
        public double confidence(SourceRecord record, List<SourceRecord> cluster) {
            return record.key().partner().equals("globex") ? 0.5 : 1;
        }
    };

    private static String golden(String fields, Evidence evidence, SourceRecord... members) {
        List<SourceRecord> sorted = Stream.of(members)
                .sorted(Comparator.comparing(SourceRecord::key))
                .toList();
        Merging merging = new Merging(Customers.mergeDefinition(fields), evidence);
        return CanonicalJson.write(merging.golden(sorted, List.of()).content());
    }

    private static String golden(String fields, SourceRecord... members) {
        return golden(fields, Evidence.NONE, members);
    }

    /** By hand: at a quarter of the period 3/4, (3/4)² and 1 - (1/4)² of the way from 1 to the end 0.2 are left. */
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 25, 0.8",
        "LINEAR, 100, 0.2",
        "LINEAR, 900, 0.2",
        "RISL, 25, 0.65",
        "RISL, 50, 0.4",
        "SIRL, 25, 0.95",
        "SIRL, 50, 0.8",
        "HALF_LIFE, 0, 1",
        "HALF_LIFE, 100, 0.6",
        "HALF_LIFE, 200, 0.4"
    })
    void curvesAreAsComputedByHand(Curve curve, int days, double expected) {
        assertThat(new Decay(curve, Duration.ofDays(100), 0.2).factor(days * DAY))
                .isEqualTo(expected, within(1e-12));
    }

    @Property
    void ageNeverAddsWeight(
            @ForAll Curve curve,
            @ForAll @DoubleRange(min = 0, max = 5) double young,
            @ForAll @DoubleRange(min = 0, max = 5) double older,
            @ForAll @DoubleRange(min = 0, max = 0.9) double to) {
        Decay decay = new Decay(curve, Duration.ofDays(100), to);
        double first = decay.factor((long) (100 * DAY * young));
        double second = decay.factor((long) (100 * DAY * (young + older)));

        assertThat(second).isLessThanOrEqualTo(first).isGreaterThanOrEqualTo(to);
        assertThat(first).isLessThanOrEqualTo(1);
    }

    /** Acme's 5 at 60 of 100 days, linear to 0.1, is 5 · (0.1 + 0.9 · 0.4) = 2.3, less than Globex's 3. */
    @Test
    void anOldWordLosesToAYoungOne() {
        String fields = "  phone: { decay: { curve: linear, over: 100 days } }\n";
        SourceRecord young = record("globex", "1", NOW, "phone=+492");

        assertThat(golden(fields, record("acme", "1", NOW - 60 * DAY, "phone=+491"), young))
                .contains("+492");
        assertThat(golden(fields, record("acme", "1", NOW - 30 * DAY, "phone=+491"), young))
                .contains("+491");
        assertThat(golden(
                        fields,
                        record("acme", "1", NOW - 999 * DAY, "phone=+491"),
                        record("globex", "1", NOW, "name=A")))
                .as("an old value stands where there is no other")
                .contains("+491");
    }

    @Test
    void ageMayBeCountedFromADeclaredDay() {
        MergeDefinition definition = MergeDefinition.read(
                        "m.yaml", """
                        entity: customer
                        age_from: 2023-11-14
                        fields: { credit_score: { combine: weighted-sum, half_life: 10 days, weights: { acme: 1 } } }
                        """, Customers.SCHEMA, Customers.WEIGHTS, new dev.serai.definition.Problems())
                .orElseThrow();
        long day = 1_699_920_000_000_000L; // 2023-11-14
        SourceRecord old = record("acme", "1", day - 10 * DAY, "credit_score=700");
        SourceRecord later = record("globex", "1", day + 50 * DAY, "name=Ada");

        assertThat(new Merging(definition, Evidence.NONE)
                        .golden(List.of(old, later), List.of())
                        .content()
                        .get("credit_score"))
                .isEqualTo(new BigDecimal("350"));
    }

    /** Globex weighs 3 · 0.5 = 1.5; where Acme's number was kept although it is not valid, its 5 · 0.2 = 1. */
    @Test
    void qualityAndMatchLowerAWeight() {
        SourceRecord acme = record(
                "acme",
                "1",
                1,
                CanonicalRecord.builder(Customers.SCHEMA)
                        .set(Customers.SCHEMA.indexOf("name").orElseThrow(), "Ada")
                        .keep(Customers.SCHEMA.indexOf("phone").orElseThrow(), "call me")
                        .build());
        SourceRecord globex = record("globex", "1", 1, "phone=+492", "name=Eda");

        assertThat(golden("  phone: { match: counts, doubtful: 0.2 }\n", GLOBEX_IS_UNSURE, acme, globex))
                .isEqualTo("{\"name\":\"Ada\",\"phone\":\"+492\"}");
        assertThat(golden("  phone: { match: counts, doubtful: 0.4 }\n", GLOBEX_IS_UNSURE, acme, globex))
                .isEqualTo("{\"name\":\"Ada\",\"phone\":\"call me\"}");
        assertThat(golden("  phone: { doubtful: 0 }\n", GLOBEX_IS_UNSURE, acme))
                .as("a barred value is nobody's, even alone")
                .isEqualTo("{\"name\":\"Ada\"}");
    }

    /** Two small partners that agree, 3 + 2, against Acme's 5 · 0.5. */
    @Test
    void whatNobodyConfirmsCountsLess() {
        String fields = "  name: { choose: weighted-vote, weights: { globex: 2 }, confirm: { by: 2, else: 0.5 } }\n";

        assertThat(golden(
                        fields,
                        record("acme", "1", 1, "name=Ada"),
                        record("globex", "1", 1, "name=Eda"),
                        record("initech", "1", 1, "name=Eda")))
                .contains("Eda");
    }

    @Test
    void aFieldFollowsTheWinnerOfAnother() {
        String fields = "  credit_score: { choose: dependent, on: email }\n  email: { choose: latest }\n";
        SourceRecord acme = record("acme", "1", 1, "email=a@example.org", "credit_score=700");
        SourceRecord globex = record("globex", "1", 2, "email=b@example.org", "credit_score=500");
        SourceRecord silent = record("initech", "1", 3, "email=c@example.org");

        assertThat(golden(fields, acme, globex)).contains("b@example.org", "500");
        assertThat(golden(fields, acme, globex, silent))
                .contains("c@example.org")
                .doesNotContain("credit_score");
        assertThat(golden(fields, acme)).contains("700");
        assertThat(golden(fields, record("acme", "1", 1, "credit_score=700"))).isEqualTo("{}");
    }

    /** What one partner takes out, the others' values are still there for: nothing was overwritten. */
    @Test
    void aSplitGivesWhatEachSideHadBefore() {
        SourceRecord acme = record("acme", "1", 1, "name=Ada", "credit_score=700", "tags=a,b");
        SourceRecord globex = record("globex", "1", 1, "name=Eda", "credit_score=500", "tags=c");
        String fields = "  credit_score: { combine: weighted-mean }\n";
        String alone = golden(fields, acme);
        golden(fields, acme, globex);

        assertThat(golden(fields, acme)).isEqualTo(alone);
        assertThat(golden(fields, globex)).contains("Eda", "500", "[\"c\"]");
    }
}
