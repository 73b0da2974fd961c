package dev.serai.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.measure.Fact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The measures against cases computed by hand; the same ones stand in docs/measures.md. */
class MeasuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String PRICES = """
            currency: EUR
            channels:
              file: { each: 0.50, record: 0.001 }
              call: { each: 0.02, record: 0.002, weight: 2 }
            worth: { customer: { phone: 3, email: 2 } }
            resource: { completeness: 3, validity: 3, uniqueness: 2, consistency: 2, timeliness: 1 }
            """;

    private final Problems problems = new Problems();
    private final Measures measures = new Measures(
            read(PRICES),
            new Measures.Surroundings(
                    (partner, entity, field) -> new BigDecimal(field.equals("phone") ? 8 : 5),
                    subject -> subject.equals("acme/customers.in") ? Channel.FILE : Channel.CALL,
                    entity -> 4,
                    subscription -> "customer"));

    @Test
    void integrationIsTheGoldenValuesThatSayWhatThePartnerSays() {
        // 5·40 + 8·60 = 680: acme weighs 8 for phones
        Sum sum = measures.integration(
                "acme", List.of(fact(Kind.WON, "customer", "email", 40), fact(Kind.WON, "customer", "phone", 60)));
        assertThat(sum.value()).isEqualByComparingTo("680");
        assertThat(sum.terms()).extracting(Term::what).containsExactly("email", "phone");
    }

    @Test
    void costIsPiecesAndRecordsOfEachChannelAtTheirPrice() {
        // file: 2·0.50 + 300·0.001 = 1.30, weight 1; call: 10·0.02 + 50·0.002 = 0.30, weight 2; C = 1.30 + 0.60 = 1.90
        Sum sum = measures.cost(List.of(
                fact(Kind.IN_PIECES, "acme/customers.in", "", 2),
                fact(Kind.ACCEPTED, "acme/customers.in", "", 290),
                fact(Kind.REJECTED, "acme/customers.in", "", 10),
                fact(Kind.OUT_PIECES, "acme/golden", "", 10),
                fact(Kind.OUT_ITEMS, "acme/golden", "", 50)));
        assertThat(sum.value()).isEqualByComparingTo("1.90");
    }

    @Test
    void aNoticeCostsAsMuchAsWhatElseGoesOverItsChannel() {
        // three calls of a webhook with 7 proposals: 3·0.02 + 7·0.002 = 0.074, weight 2
        Sum sum = measures.cost(
                List.of(fact(Kind.NOTICES, "acme-slack", "", 3), fact(Kind.NOTICE_ITEMS, "acme-slack", "", 7)));
        assertThat(sum.value()).isEqualByComparingTo("0.148");
        assertThat(sum.terms()).extracting(Term::from).containsExactly("3 × 0.02 + 7 × 0.002");
    }

    @Test
    void subscriptionsAndFieldsAreOtherSumsOfTheSameTerms() {
        List<Fact> facts = List.of(
                fact(Kind.OUT_VALUES, "acme/golden", "phone", 20),
                fact(Kind.OUT_VALUES, "acme/other", "phone", 1),
                fact(Kind.OUT_VALUES, "acme/golden", "name", 50),
                fact(Kind.OUT_PIECES, "acme/golden", "", 10),
                fact(Kind.WON, "customer", "phone", 60),
                fact(Kind.WON, "customer", "email", 40));

        assertThat(measures.bySubscription(facts))
                .extracting(one -> one.subscription() + " " + one.sharing().value() + " "
                        + one.cost().value())
                .containsExactly("acme/golden 110 0.4", "acme/other 3 0");
        assertThat(measures.byField(facts))
                .extracting(one -> one.field() + " " + one.integration().value() + " "
                        + one.sharing().value())
                .containsExactly("email 200 0", "name 0 50", "phone 480 63");
    }

    @Test
    void sharingIsTheValuesDeliveredByTheirWorth() {
        // phone 3·20 + email 2·30 + name 1·50 = 170
        Sum sum = measures.sharing(List.of(
                fact(Kind.OUT_VALUES, "acme/golden", "phone", 20),
                fact(Kind.OUT_VALUES, "acme/golden", "email", 30),
                fact(Kind.OUT_VALUES, "acme/golden", "name", 50)));
        assertThat(sum.value()).isEqualByComparingTo("170");
    }

    @Test
    void resourceIsTheWeightedMeanOfTheKindsOfQuality() {
        // completeness 300/(100·4) = .75, validity 90/100 = .9, uniqueness 80/100 = .8, consistency 60/80 = .75,
        // timeliness 100/100 = 1: R = (3·.75 + 3·.9 + 2·.8 + 2·.75 + 1·1)/11 = 9.05/11 = .8227
        Sum sum = measures.resource(List.of(
                fact(Kind.GOLDEN, "customer", "", 100),
                fact(Kind.FILLED, "customer", "", 300),
                fact(Kind.ACCEPTED, "acme/customers.in", "", 90),
                fact(Kind.REJECTED, "acme/customers.in", "", 10),
                fact(Kind.RECORDS, "customer", "", 100),
                fact(Kind.CUSTOMERS, "customer", "", 80),
                fact(Kind.WON, "customer", "email", 60),
                fact(Kind.LOST, "customer", "email", 20),
                fact(Kind.TIMELY, "acme/customers.in", "", 100)));
        assertThat(sum.value()).isEqualByComparingTo("0.8227");
        assertThat(sum.terms()).hasSize(5);
    }

    @Test
    void aKindOfQualityOfWhichNothingIsKnownDoesNotCount() {
        Sum sum = measures.resource(List.of(fact(Kind.ACCEPTED, "acme/customers.in", "", 10)));
        // validity 1 by 3, timeliness 0 by 1: 3/4
        assertThat(sum.value()).isEqualByComparingTo("0.75");
    }

    @Test
    void everyMistakeInThePriceListIsFoundAtItsPlace() {
        assertThat(MeasureDefinition.read("measures.yaml", """
                        currency: Euro
                        channels: { fax: { each: 1 }, file: { each: -1, recrd: 2 } }
                        worth: { customer: { fone: 3 } }
                        resource: { completness: 3 }
                        """, Map.of("customer", Set.of("phone", "email")), problems))
                .isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "measures.yaml:1:11: a currency has three letters, such as EUR",
                        "measures.yaml:2:13: unknown key 'fax'; known here: file, call, message, email",
                        "measures.yaml:2:45: 'each' is a number that is zero or more, such as 0.05",
                        "measures.yaml:2:49: unknown key 'recrd' (did you mean 'record'?); known here: each, record, weight",
                        "measures.yaml:3:22: unknown field 'fone'; known here: email, phone",
                        "measures.yaml:4:13: unknown key 'completness' (did you mean 'completeness'?); known here:"
                                + " completeness, validity, uniqueness, consistency, timeliness");
    }

    private MeasureDefinition read(String text) {
        return MeasureDefinition.read(
                        "measures.yaml", text, Map.of("customer", Set.of("phone", "email", "name")), problems)
                .orElseThrow();
    }

    private static Fact fact(Kind kind, String subject, String field, long amount) {
        return new Fact(DAY, kind, "acme", subject, field, BigDecimal.valueOf(amount));
    }
}
