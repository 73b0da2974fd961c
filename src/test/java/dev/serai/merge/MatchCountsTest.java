package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.match.Customers;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.SourceRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The laws of k: how sure matching is of a record. */
class MatchCountsTest {

    private static final String FIELDS = """
            fields:
              credit_score: { combine: weighted-mean }
              annual_spend: { combine: weighted-sum, normalised: true }
              phone: { choose: weighted-vote }
            """;

    private static MergeDefinition definition(String text) {
        Problems problems = new Problems();
        return MergeDefinition.read("m.yaml", text, Customers.SCHEMA, Customers.WEIGHTS, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    private static Evidence sure(Map<String, Double> byPartner) {
        return new Evidence() {
            @Override
            public double confidence(SourceRecord record, List<SourceRecord> cluster) {
                return byPartner.getOrDefault(record.key().partner(), 1.0);
            }
        };
    }

    private static CanonicalRecord golden(String text, Evidence evidence, List<SourceRecord> members) {
        return new Merging(definition(text), evidence)
                .golden(members, List.of())
                .content();
    }

    private static List<SourceRecord> three(List<Integer> said) {
        List<SourceRecord> members = new ArrayList<>();
        for (String partner : List.of("acme", "globex", "initech")) {
            int value = said.get(members.size());
            members.add(record(
                    partner,
                    "1",
                    1,
                    "phone=+49" + value,
                    "name=N" + value,
                    "credit_score=" + value * 100,
                    "annual_spend=" + value,
                    "tags=t" + value));
        }
        return members;
    }

    @Property
    void whereAllAreEquallySureNothingChanges(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 3) Integer> said,
            @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        String text = "entity: customer\nmatch: counts\n" + FIELDS;
        double equally = thousandths / 1000.0;
        Evidence all = sure(Map.of("acme", equally, "globex", equally, "initech", equally));

        assertThat(golden(text, all, three(said))).isEqualTo(golden(text, Evidence.NONE, three(said)));
    }

    @Property
    void toBeSurerNeverMakesAWinnerLose(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 3) Integer> said,
            @ForAll @DoubleRange(min = 0.01, max = 1) double less,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more,
            @ForAll @DoubleRange(min = 0.01, max = 1) double globex) {
        String text = "entity: customer\nmatch: counts\n" + FIELDS;
        Evidence low = sure(Map.of("acme", Math.min(less, more), "globex", globex));
        Evidence high = sure(Map.of("acme", Math.max(less, more), "globex", globex));
        Object acmes = Objects.requireNonNull(three(said).get(0).content().get("phone"));

        if (acmes.equals(golden(text, low, three(said)).get("phone"))) {
            assertThat(golden(text, high, three(said)).get("phone")).isEqualTo(acmes);
        }
        BigDecimal acmesScore = score(three(said).get(0).content());
        assertThat(distance(golden(text, high, three(said)), acmesScore))
                .as("the mean moves towards whom one is surer of")
                .isLessThanOrEqualTo(
                        distance(golden(text, low, three(said)), acmesScore).add(new BigDecimal("0.0001")));
    }

    private static BigDecimal distance(CanonicalRecord golden, BigDecimal from) {
        return score(golden).subtract(from).abs();
    }

    private static BigDecimal score(CanonicalRecord record) {
        return (BigDecimal) Objects.requireNonNull(record.get("credit_score"));
    }

    /** Acme's 5 · 0.5 against Globex's 3, only where it is declared. */
    @Test
    void itCountsOnlyWhereTheFileOrTheFieldSaysSo() {
        Evidence unsure = sure(Map.of("acme", 0.5));
        List<SourceRecord> members = three(List.of(1, 2, 3)).subList(0, 2);

        assertThat(golden("entity: customer\n", unsure, members).get("phone")).isEqualTo("+491");
        assertThat(golden("entity: customer\nmatch: counts\n", unsure, members).get("phone"))
                .isEqualTo("+492");
        CanonicalRecord mixed =
                golden("entity: customer\nmatch: counts\nfields: { phone: { match: ignored } }\n", unsure, members);
        assertThat(mixed.get("phone")).isEqualTo("+491");
        assertThat(mixed.get("name")).isEqualTo("N2");
        assertThat(golden("entity: customer\nfields: { name: { match: counts } }\n", unsure, members)
                        .get("name"))
                .isEqualTo("N2");
    }

    @Test
    void aWordThatIsNotKnownIsAnErrorAtItsPlace() {
        Problems problems = new Problems();
        MergeDefinition.read(
                "m.yaml", "entity: customer\nmatch: count\n", Customers.SCHEMA, Customers.WEIGHTS, problems);

        assertThat(problems.all().toString())
                .contains("m.yaml:2:8", "'match' is counts or ignored (did you mean 'counts'?)");
    }
}
