package dev.serai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problem;
import dev.serai.definition.Problems;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionDefinitionTest {

    private static final String MERGE = """
            entity: customer
            weights: { acme: 5, globex: 3 }
            conflict: { below: 0.6, ask: [acme, globex] }
            """;

    private final Problems problems = new Problems();

    @Test
    void aLineInTheMergeFileIsEnough() {
        DecisionDefinition definition = read(MERGE, null).orElseThrow();

        assertThat(definition.bound(List.of("phone"))).isEqualByComparingTo("0.6");
        assertThat(definition.named(ConflictKind.CONFIDENCE, List.of("phone")))
                .containsExactlyInAnyOrder("acme", "globex");
        assertThat(definition.weights().get("acme")).isEqualByComparingTo("5");
        assertThat(definition.rules()).isEqualTo(VoteRules.USUAL);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aFileOfItsOwnSaysMore() {
        DecisionDefinition definition = read(MERGE, """
                        entity: customer
                        weights: { globex: 4 }
                        below: { phone: 0.8, address: 0 }
                        exclusive: [tax_id]
                        links: [pair, bridge]
                        ask:
                          - { fields: [phone], partners: [initech] }
                          - { kinds: [pair, bridge], partners: concerned }
                        quorum: 0.4
                        accept: 0.3
                        deadline: 3 days
                        reminder: 12 hours
                        early: quorum
                        fallback: leading
                        veto: [acme]
                        """).orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(definition.bound(List.of("phone"))).isEqualByComparingTo("0.8");
        assertThat(definition.bound(List.of("address.city", "address.street"))).isEqualByComparingTo("0");
        assertThat(definition.bound(List.of("email"))).isEqualByComparingTo("0.6");
        assertThat(definition.isExclusive(List.of("tax_id"))).isTrue();
        assertThat(definition.named(ConflictKind.CONFIDENCE, List.of("phone"))).containsExactly("initech");
        assertThat(definition.named(ConflictKind.PAIR, List.of())).isEmpty();
        assertThat(definition.named(ConflictKind.CONFIDENCE, List.of("email"))).hasSize(2);
        assertThat(definition.weights().get("globex")).isEqualByComparingTo("4");
        assertThat(definition.rules().deadline()).isEqualTo(Duration.ofDays(3));
        assertThat(definition.rules().early()).isEqualTo(VoteRules.Early.QUORUM);
        assertThat(definition.rules().veto()).containsExactly("acme");
    }

    @Test
    void pairsAreAskedAboutOnlyWithinTheirBounds() {
        DecisionDefinition bounded = read(MERGE, """
                        entity: customer
                        links: [pair, bridge]
                        pairs: { from: 0.3, to: 0.95 }
                        """).orElseThrow();
        assertThat(bounded.asksAbout(doubt(ConflictKind.PAIR, "0.3"))).isTrue();
        assertThat(bounded.asksAbout(doubt(ConflictKind.PAIR, "0.29"))).isFalse();
        assertThat(bounded.asksAbout(doubt(ConflictKind.PAIR, "0.96"))).isFalse();
        assertThat(bounded.asksAbout(doubt(ConflictKind.BRIDGE, "0.96"))).isTrue();
        assertThat(bounded.asksAbout(doubt(ConflictKind.EXCLUSIVE, "0.5"))).isFalse();

        DecisionDefinition unbounded =
                read(MERGE, "entity: customer\nlinks: [pair]\n").orElseThrow();
        assertThat(unbounded.asksAbout(doubt(ConflictKind.PAIR, "0.01"))).isTrue();
        assertThat(read(MERGE, "entity: customer\npairs: { from: 0.9, to: 0.1 }\n"))
                .isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("decide.yaml:2:8: 'from' is greater than 'to': no pair would ever be asked about");
    }

    private static LinkDoubt doubt(ConflictKind kind, String likely) {
        return new LinkDoubt(
                kind,
                "1",
                List.of(new RecordKey("acme", "customer", "1"), new RecordKey("globex", "customer", "2")),
                new GoldenId("customer", 1),
                true,
                new BigDecimal(likely),
                "x");
    }

    @Test
    void whereNothingIsSaidNothingIsDecided() {
        assertThat(read("entity: customer\n", null)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyMistakeIsFoundAtItsPlace() {
        assertThat(read("conflict: { belw: 0.6, ask: [acmee] }\n", """
                        entity: custmer
                        quorum: 1.5
                        deadline: soon
                        early: setled
                        ask:
                          - { kinds: [pairs], fields: [phon] }
                        veto: [globx]
                        accept: 0
                        links: [pair, confidence]
                        """)).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "decide.yaml:1:9: this file is about 'customer', not 'custmer'",
                        "decide.yaml:2:9: 'quorum' is a number from 0 to 1, such as 0.6",
                        "decide.yaml:3:11: 'deadline' is a number of minutes, hours, days or weeks, such as '7 days'",
                        "decide.yaml:4:8: unknown word 'setled' (did you mean 'settled'?); known here: settled, quorum, never",
                        "decide.yaml:6:5: 'partners' is missing: a list of partners, or 'concerned'",
                        "decide.yaml:6:15: unknown kind of conflict 'pairs' (did you mean 'pair'?); known here: bridge, confidence, exclusive, pair",
                        "decide.yaml:6:32: unknown field 'phon' (did you mean 'phone'?); known here: address, address.city, email, phone, tax_id",
                        "decide.yaml:7:8: unknown partner 'globx' (did you mean 'globex'?); known here: acme, globex, initech",
                        "decide.yaml:8:9: 'accept' is above 0: at 0 a choice would win without a voice",
                        "decide.yaml:9:15: unknown kind of conflict 'confidence'; known here: bridge, exclusive, pair",
                        "merge.yaml:1:13: unknown key 'belw' (did you mean 'below'?); known here: below, ask",
                        "merge.yaml:1:30: unknown partner 'acmee' (did you mean 'acme'?); known here: acme, globex, initech");
    }

    @Test
    void whatCanNeverMatterIsWarnedOf() {
        assertThat(read(MERGE, """
                        entity: customer
                        exclusive: [tax_id]
                        links: [bridge]
                        pairs: { from: 0.3 }
                        ask:
                          - { fields: [address], partners: [acme] }
                          - { fields: [address.city], kinds: [confidence], partners: [globex] }
                          - { kinds: [pair], partners: [globex] }
                          - { kinds: [bridge], fields: [phone], partners: [globex] }
                          - { kinds: [confidence, exclusive], partners: [globex] }
                          - { fields: [phone, address.city], partners: [initech] }
                          - { kinds: [bridge], partners: concerned }
                        """)).isPresent();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "decide.yaml:4:1: warning: no pair is ever asked about: 'links' does not name 'pair'",
                        "decide.yaml:7:5: warning: this rule never decides whom to ask: what comes before it, in line 6,"
                                + " covers it",
                        "decide.yaml:8:5: warning: this rule never decides whom to ask: 'pair' never becomes a question"
                                + " here; 'below', 'exclusive' and 'links' say what does",
                        "decide.yaml:9:5: warning: this rule never decides whom to ask: questions of these kinds are about"
                                + " two records and no field",
                        "decide.yaml:11:5: warning: this rule never decides whom to ask: what comes before it, in line 6"
                                + " and line 10, covers it",
                        "merge.yaml:3:25: warning: this rule never decides whom to ask: what comes before it, in"
                                + " decide.yaml:10 and decide.yaml:12, covers it");
    }

    @Test
    void rulesThatShareTheirWorkAreNotWarnedOf() {
        assertThat(read(MERGE, """
                        entity: customer
                        links: [pair]
                        pairs: { from: 0.3 }
                        ask:
                          - { fields: [address.city], partners: [acme] }
                          - { fields: [address], partners: [globex] }
                          - { fields: [phone], kinds: [confidence], partners: [globex] }
                          - { kinds: [pair], partners: concerned }
                        """)).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aFileThatAsksNothingIsWarnedOf() {
        assertThat(read("entity: customer\n", "entity: customer\nask: [{ partners: [acme] }]\n"))
                .isPresent();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("decide.yaml:1:1: warning: nothing becomes a question: name 'below', 'exclusive' or"
                        + " 'links' here, or 'conflict' in the merge file");
    }

    private Optional<DecisionDefinition> read(String merge, @Nullable String decide) {
        return DecisionDefinition.read(
                new DecisionDefinition.Sources(
                        "customer",
                        new DecisionDefinition.Source("merge.yaml", merge),
                        decide == null ? null : new DecisionDefinition.Source("decide.yaml", decide),
                        Set.of("phone", "email", "tax_id", "address", "address.city"),
                        Set.of("acme", "globex", "initech")),
                problems);
    }
}
