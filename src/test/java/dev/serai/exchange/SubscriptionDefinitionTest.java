package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionDefinitionTest {

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(SubscriptionDefinition.read(
                        "mappings/globex/golden.out.yaml", text, Globex.surroundings(), problems))
                .isEmpty();
        return problems.all().stream()
                .map(Problem::toString)
                .map(problem -> problem.substring("mappings/globex/golden.out.yaml:".length()))
                .toList();
    }

    @Test
    void whatIsUsualNeedsNoLine() {
        SubscriptionDefinition definition = Globex.subscription("""
                subscription: globex/golden
                entity: customer
                purpose: service
                fields: { id: golden_id, email: { mask: keep-domain }, born: { from: birth_date, mask: year }, address: address }
                format: csv
                """);

        assertThat(definition.partner()).isEqualTo("globex");
        assertThat(definition.batch()).isEqualTo(500);
        assertThat(definition.echo()).isFalse();
        assertThat(definition.retry()).isEqualTo(RetryPolicy.USUAL);
        assertThat(definition.format()).isEqualTo(new DeliveryFormat.Csv(',', StandardCharsets.UTF_8, true));
        assertThat(definition.fields())
                .extracting(OutField::column)
                .containsExactly(
                        "id",
                        "email",
                        "born",
                        "address.street",
                        "address.city",
                        "address.postcode",
                        "address.country",
                        "change");
        assertThat(definition.fields().get(2).mask()).isEqualTo(Mask.YEAR);
    }

    @Test
    void everythingCanBeSaid() {
        SubscriptionDefinition definition = Globex.subscription("""
                subscription: globex/golden
                entity: customer
                purpose: service
                where: address.country is CN
                fields: { id: golden_id, v: version, what: change, into: merged_into, name: name }
                format: { csv: { delimiter: tab, charset: GB18030, header: false } }
                batch: 20
                echo: true
                retry: { attempts: 3, first: 500ms, most: 2m }
                """);

        assertThat(definition.format().contentType()).isEqualTo("text/csv; charset=GB18030");
        assertThat(definition.retry()).isEqualTo(new RetryPolicy(3, Duration.ofMillis(500), Duration.ofMinutes(2)));
        assertThat(definition.echo()).isTrue();
        assertThat(definition.filter().test(GoldenLog.customer("Ada", "CN"))).isTrue();
        assertThat(definition.filter().test(GoldenLog.customer("Ada", "US"))).isFalse();
        assertThat(definition.fields()).hasSize(5);
    }

    @Test
    void whatIsNotInTheAgreementDoesNotLeave() {
        assertThat(problems("""
                subscription: globex/golden
                entity: customer
                purpose: service
                fields: { id: golden_id, spend: annual_spend }
                format: json
                """))
                .containsExactly("4:33: 'annual_spend' is not in the agreement on customer for service");
        assertThat(problems("""
                subscription: globex/golden
                entity: customer
                purpose: servise
                fields: { id: golden_id }
                format: json
                """))
                .containsExactly("3:1: globex has no agreement on customer for 'servise' (did you mean 'service'?)");
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        assertThat(problems("""
                subscription: globex/silver
                entity: customer
                purpose: service
                fields: { name: nmae, phone: { mask: year }, email: { mask: hide } }
                format: { csv: { delimiter: xx, charset: UTF-9 } }
                batch: 0
                echo: perhaps
                retry: { first: soon }
                """))
                .containsExactly(
                        "1:1: 'globex/silver' belongs in the file globex/silver.out.yaml",
                        "5:18: 'delimiter' must be one character such as , or ; or the word tab",
                        "5:33: unknown charset 'UTF-9'",
                        "6:1: 'batch' must be a whole number from 1 to 10000",
                        "7:1: 'echo' must be true or false",
                        "8:10: 'first' must be a time such as 500ms, 10s, 5m, 1h or 2d");
        assertThat(problems("""
                subscription: globex/golden
                entity: customer
                purpose: service
                fields: { name: nmae, phone: { mask: year }, email: { mask: hide } }
                format: xml
                """))
                .containsExactly(
                        "4:9: no field is filled from golden_id: the receiver could not tell customers apart",
                        "4:17: customer has no field 'nmae' (did you mean 'name'?)",
                        "4:30: the mask year does not suit 'phone'",
                        "4:61: unknown mask 'hide'; known here: keep-domain, year, last4, first, hash",
                        "5:9: unknown format 'xml'");
    }
}
