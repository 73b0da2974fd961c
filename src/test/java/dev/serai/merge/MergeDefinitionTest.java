package dev.serai.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.match.Customers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeDefinitionTest {

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        assertThat(MergeDefinition.read("m.yaml", text, Customers.SCHEMA, Customers.WEIGHTS, problems))
                .isEmpty();
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static MergeDefinition read(String text) {
        Problems problems = new Problems();
        return MergeDefinition.read("m.yaml", text, Customers.SCHEMA, Customers.WEIGHTS, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    @Test
    void allThatIsWrongIsSaidAtItsPlace() {
        assertThat(problems("""
                        entity: customer
                        conflcit: { below: 0.6 }
                        weights: { acmee: 5, globex: -1 }
                        fields:
                          emial: { choose: latest }
                          name: { choose: weighted-vot }
                          phone: { combine: weighted-vote, half_life: 3 moons }
                          tags: { combine: weighted-mean }
                          address: { combine: union, together: true }
                          address.city: { choose: latest, order: [acme] }
                          credit_score: { choose: latest, combine: weighted-mean, together: true }
                        """))
                .anyMatch(p -> p.startsWith("m.yaml:2:1: unknown key 'conflcit' (did you mean 'conflict'?)"))
                .anyMatch(p -> p.contains("unknown partner 'acmee' (did you mean 'acme'?)"))
                .anyMatch(p -> p.startsWith("m.yaml:3:30: a weight is a number"))
                .anyMatch(p -> p.contains("unknown field 'emial' (did you mean 'email'?)"))
                .anyMatch(p -> p.contains("unknown strategy 'weighted-vot' (did you mean 'weighted-vote'?)"))
                .anyMatch(p -> p.contains("write 'choose: weighted-vote'"))
                .anyMatch(p -> p.contains("a half-life is a number"))
                .anyMatch(p -> p.contains("does not understand 'tags', which is a list"))
                .anyMatch(p -> p.contains("'union' makes new values"))
                .anyMatch(p -> p.contains("'address.city' is decided twice"))
                .anyMatch(p -> p.contains("'latest' does not use an order"))
                .anyMatch(p -> p.contains("either 'choose' or 'combine'"))
                .anyMatch(p -> p.contains("'together' is for a group"));
    }

    @Test
    void whatIsUsualNeedsNoLine() {
        List<FieldRule> rules =
                MergeDefinition.usual(Customers.SCHEMA, Customers.WEIGHTS).rules();

        assertThat(rules).filteredOn(FieldRule::together).singleElement().satisfies(rule -> assertThat(rule.fields())
                .hasSize(3));
        assertThat(rules).extracting(rule -> rule.strategy().name()).containsOnly("weighted-vote", "union");
        assertThat(rules.stream().mapToInt(rule -> rule.fields().size()).sum()).isEqualTo(Customers.SCHEMA.size());
    }

    @Test
    void theNearestWeightHolds() {
        MergeDefinition definition = read("""
                entity: customer
                weights: { globex: 4 }
                fields: { name: { weights: { acme: 1 } } }
                """);

        Map<String, BigDecimal> name = definition.rules().get(0).weighing().base();
        assertThat(name)
                .isEqualTo(Map.of("acme", BigDecimal.ONE, "globex", new BigDecimal(4), "initech", new BigDecimal(2)));
        assertThat(definition.rules().get(1).weighing().of("acme")).isEqualTo(new BigDecimal(5));
        assertThat(definition.rules().get(1).weighing().of("stranger")).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void theRevisionFollowsTextAndPartnersWeights() {
        String text = "entity: customer\n";

        assertThat(read(text).revision()).hasSize(12).isEqualTo(read(text).revision());
        assertThat(MergeDefinition.usual(Customers.SCHEMA, Map.of()).revision())
                .isNotEqualTo(MergeDefinition.usual(Customers.SCHEMA, Customers.WEIGHTS)
                        .revision());
    }

    @Test
    void whatWeightsAreMultipliedWithIsSaidAtItsPlace() {
        assertThat(problems("""
                        entity: customer
                        age_from: yesterday
                        fields:
                          name: { near: 2, doubtful: 1.5, confirm: { by: 1 } }
                          email: { choose: latest, near: 0.9 }
                          phone: { half_life: 3 days, decay: { curve: linar, over: 1 year } }
                          birth_date: { decay: { curve: linear, to: 0, over: 1 year } }
                          credit_score: { combine: weighted-sum, normalised: maybe }
                          annual_spend: { choose: dependent, on: credit_scor }
                          tags: { choose: dependent }
                        """))
                .anyMatch(p -> p.startsWith("m.yaml:2:11: 'age_from' is a day"))
                .anyMatch(p -> p.startsWith("m.yaml:4:17: 'near' is a likeness"))
                .anyMatch(p -> p.startsWith("m.yaml:4:30: 'doubtful' is a factor"))
                .anyMatch(p -> p.contains("'by' is how many partners must agree"))
                .anyMatch(p -> p.contains("'latest' does not use 'near'"))
                .anyMatch(p -> p.contains("either 'half_life' or 'decay'"))
                .anyMatch(p -> p.contains("unknown curve 'linar' (did you mean 'linear'?)"))
                .anyMatch(p -> p.contains("'to' is what age leaves at last"))
                .anyMatch(p -> p.contains("'normalised' is true or false"))
                .anyMatch(p -> p.contains("unknown field 'credit_scor' (did you mean 'credit_score'?)"))
                .anyMatch(p -> p.contains("'on' is missing"));
    }

    @Test
    void fieldsThatFollowEachOtherInACircleAreAnError() {
        assertThat(problems("""
                        entity: customer
                        fields:
                          name: { choose: dependent, on: email }
                          email: { choose: dependent, on: name }
                        """)).singleElement().satisfies(p -> assertThat(p)
                .contains("follows a field that follows it"));
    }

    @Test
    void aPartnerMoreChangesNothingOfWhatIsMergedAndAnotherWeightDoes() {
        MergeDefinition before = usual(Map.of("acme", new BigDecimal("5")));

        assertThat(usual(Map.of("acme", new BigDecimal("5"), "nordwind", BigDecimal.ONE))
                        .mergesAlike(before))
                .isTrue();
        assertThat(usual(Map.of("acme", new BigDecimal("4"))).mergesAlike(before))
                .isFalse();
        assertThat(usual(Map.of()).mergesAlike(before))
                .as("what it sent is still there, and weighs 1 from now on")
                .isFalse();
    }

    private static MergeDefinition usual(Map<String, BigDecimal> weights) {
        return MergeDefinition.usual(Customers.SCHEMA, weights);
    }
}
