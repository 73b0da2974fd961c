package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final long DAY = 86_400_000_000L;
    private static final long NOW = 1_700_000_000_000_000L;

    private static Explanation explain(String fields, List<Pin> pins, SourceRecord... members) {
        List<SourceRecord> sorted = Stream.of(members)
                .sorted(Comparator.comparing(SourceRecord::key))
                .toList();
        return new Explainer(new Merging(Customers.mergeDefinition(fields), Evidence.NONE))
                .explain(new Cluster(new GoldenId("customer", 1), sorted, Set.of(), ClusterEvent.changed()), pins);
    }

    private static Explanation.Field field(Explanation explanation, String name) {
        return explanation.fields().stream()
                .filter(field -> field.fields().contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Acme: 5 · 2^-1 = 2.5 of 100 days at a half-life of 100; Globex: 3, its older record silent; Initech: barred. */
    @Test
    void everyProposalIsThereWithItsFactorsAndItsFate() {
        Explanation.Field phone = field(
                explain(
                        "  phone: { half_life: 100 days, weights: { initech: 0 } }\n",
                        List.of(),
                        record("acme", "1", NOW - 100 * DAY, "phone=+491"),
                        record("globex", "1", NOW, "phone=+492"),
                        record("globex", "2", NOW - DAY, "phone=+493"),
                        record("initech", "1", NOW, "phone=+491")),
                "phone");

        assertThat(phone.value()).containsEntry("phone", "+492");
        assertThat(phone.weight()).isEqualTo("3");
        assertThat(phone.confidence()).isEqualTo("0.5455");
        assertThat(phone.said())
                .extracting(Explanation.Said::fate)
                .containsExactly(
                        Explanation.Fate.LOST,
                        Explanation.Fate.WON,
                        Explanation.Fate.SUPERSEDED,
                        Explanation.Fate.BARRED);
        Explanation.Said lost = phone.said().get(0);
        assertThat(lost.factors().base()).isEqualTo("5");
        assertThat(lost.factors().age()).isEqualTo("0.5");
        assertThat(lost.weight()).isEqualTo("2.5");
        assertThat(lost.behind()).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void whatAllMakeTogetherHasOnlyWinners() {
        Explanation.Field score = field(
                explain(
                        "  credit_score: { combine: weighted-mean }\n",
                        List.of(),
                        record("acme", "1", 1, "credit_score=700"),
                        record("globex", "1", 1, "credit_score=620")),
                "credit_score");

        assertThat(score.value()).containsEntry("credit_score", "670");
        assertThat(score.said()).allMatch(said -> said.fate() == Explanation.Fate.WON);
    }

    @Test
    void aPinIsNamedWithItsReason() {
        SourceRecord acme = record("acme", "1", 1, "name=Ada");
        Pin pin = new Pin(
                7, acme.key(), "name", record("x", "x", 1, "name=Ida").content(), "steward", "she said so", null);
        Explanation.Field name = field(explain("  name: { choose: latest }\n", List.of(pin), acme), "name");

        assertThat(name.value()).containsEntry("name", "Ida");
        assertThat(name.pin()).isEqualTo(new Explanation.PinNote(7, "steward", "she said so", null));
        assertThat(name.said()).singleElement().matches(said -> said.fate() == Explanation.Fate.LOST);
    }

    @Test
    void anExplanationAgreesWithTheGoldenRecord() {
        SourceRecord acme = record("acme", "1", 1, "name=Ada", "address.city=Lyon", "tags=a");
        SourceRecord globex = record("globex", "1", 2, "name=Eda", "address.city=Porto", "email=e@example.org");
        Explanation explanation = explain("  email: { choose: unanimous }\n", List.of(), acme, globex);

        assertThat(field(explanation, "address.city").value()).containsEntry("address.city", "Lyon");
        assertThat(field(explanation, "email").value()).containsEntry("email", "e@example.org");
        assertThat(explanation.records()).hasSize(2);
        assertThat(explanation.toString()).doesNotContain("Ada");
    }
}
