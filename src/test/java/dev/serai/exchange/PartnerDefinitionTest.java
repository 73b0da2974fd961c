package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerDefinitionTest {

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(PartnerDefinition.read("mappings/acme/partner.yaml", text, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void saysWhoThePartnerIsAndWhatIsAgreed() {
        PartnerDefinition globex = Globex.partner();

        assertThat(globex.weight()).isEqualTo(3);
        assertThat(globex.amqpUser()).isEqualTo("globex");
        assertThat(globex.maySend("globex/customers.in")).isTrue();
        assertThat(globex.maySend("acme/customers.in")).isFalse();
        assertThat(globex.maySend("globex/orders.in")).isFalse();
        Agreement agreement = globex.agreement("customer", "service").orElseThrow();
        assertThat(agreement.allows("address.city")).isTrue();
        assertThat(agreement.allows("annual_spend")).isFalse();
        assertThat(agreement.inForceOn(LocalDate.parse("2030-06-30"))).isTrue();
        assertThat(agreement.inForceOn(LocalDate.parse("2030-07-01"))).isFalse();
        assertThat(globex.agreement("customer", "marketing")).isEmpty();
        assertThat(globex.toString()).isEqualTo("globex");
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        assertThat(problems("""
                partner: globex
                name: Acme
                wieght: 3
                weight: heavy
                shares: [customers]
                receives:
                  - { entity: customer, purpose: service, fields: [name], until: soon }
                  - { entity: customer, purpose: service, fields: [name] }
                  - { entity: customer }
                """))
                .containsExactly(
                        "mappings/acme/partner.yaml:1:1: the folder is called 'acme', not 'globex'",
                        "mappings/acme/partner.yaml:3:1: unknown key 'wieght' (did you mean 'weight'?); known here:"
                                + " partner, name, weight, access, shares, receives",
                        "mappings/acme/partner.yaml:4:1: 'weight' must be a number from 0 to 1000000",
                        "mappings/acme/partner.yaml:5:10: a feed is called like its mapping, such as customers.in,"
                                + " not 'customers'",
                        "mappings/acme/partner.yaml:7:66: 'until' must be a day such as 2030-12-31",
                        "mappings/acme/partner.yaml:8:5: there is already an agreement on customer for service",
                        "mappings/acme/partner.yaml:9:5: 'fields' is missing: name every field that may leave",
                        "mappings/acme/partner.yaml:9:5: 'purpose' is missing");
    }

    @Test
    void aSecretInClearTextIsAnErrorThatDoesNotRepeatIt() {
        String key = ApiKeys.generate();
        List<String> problems = problems("""
                partner: acme
                name: our key is %s
                access: { api_key: "hunter2hunter2", password: x }
                """.formatted(key));

        assertThat(problems).hasSize(4).allMatch(problem -> !problem.contains(key) && !problem.contains("hunter2"));
        assertThat(problems).anyMatch(problem -> problem.contains("looks like a key in clear text"));
        assertThat(problems).anyMatch(problem -> problem.contains("must be a hash"));
        assertThat(problems).anyMatch(problem -> problem.contains("use the environment"));
    }

    @Test
    void whileKeysAreChangedBothOpenTheDoor() {
        String old = ApiKeys.generate();
        String fresh = ApiKeys.generate();
        PartnerDefinition partner = PartnerDefinition.read(
                        "partner.yaml", """
                partner: acme
                name: Acme
                access: { api_key: ["%s", "%s"] }
                """.formatted(ApiKeys.hash(old), ApiKeys.hash(fresh)), new Problems())
                .orElseThrow();

        assertThat(partner.hasApiKey(old)).isTrue();
        assertThat(partner.hasApiKey(fresh)).isTrue();
        assertThat(partner.hasApiKey(ApiKeys.generate())).isFalse();
        assertThat(partner.hasApiKey("")).isFalse();
        assertThat(old).hasSize(49).startsWith("serai_").isNotEqualTo(fresh);
    }
}
