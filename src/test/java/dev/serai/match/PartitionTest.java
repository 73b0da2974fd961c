package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final String PLAIN = "entity: customer\ncompare: [name, email, phone, birth_date, address]\n";
    private static final KnownSet PEOPLE = MadePeople.of(21, 150, 0.3, 0.2, "");

    private static Resolver resolver(String match) {
        Problems problems = new Problems();
        MatchDefinition definition = MatchDefinition.read("customer.match.yaml", match, Customers.SCHEMA, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        return new Resolver(definition, MatchModel.usual(definition));
    }

    private static List<List<RecordKey>> customers(Resolver resolver, Constraints constraints, SourceRecord... records) {
        RecordSet set = RecordSet.of(List.of(records), resolver);
        return set.keys(set.partition(constraints));
    }

    private static SourceRecord ada(String partner, String key, String... more) {
        List<String> values = new ArrayList<>(List.of("name=Ada Lovelace", "birth_date=1990-12-10"));
        values.addAll(List.of(more));
        return Customers.record(partner, key, 1, values.toArray(String[]::new));
    }

    private static final SourceRecord ONE = ada("acme", "1", "email=ada@example.org");
    private static final SourceRecord TWO = ada("globex", "2", "email=ada@example.org");
    private static final SourceRecord BOB =
            Customers.record("acme", "3", 1, "name=Bob Smith", "birth_date=1971-01-25", "email=bob@mail.net");

    @Property(tries = 25)
    void orderOfRecordsAndEdgesChangesNothing(@ForAll long seed) {
        Resolver resolver = new Resolver(PEOPLE.definition, MatchModel.usual(PEOPLE.definition));
        RecordSet set = RecordSet.of(PEOPLE.records, resolver);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < set.records().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<PreparedRecord> shuffled = order.stream().map(set.records()::get).toList();
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : set.edges()) {
            int a = order.indexOf(edge.a());
            int b = order.indexOf(edge.b());
            edges.add(new Edge(Math.min(a, b), Math.max(a, b), edge.weight()));
        }
        Collections.shuffle(edges, new Random(seed));

        Partition partition = Partition.of(shuffled, edges, Constraints.NONE, resolver);

        assertThat(partition.clusters().stream()
                        .map(cluster ->
                                cluster.stream().map(i -> shuffled.get(i).key()).toList())
                        .toList())
                .isEqualTo(set.keys(set.partition(Constraints.NONE)));
        assertThat(partition.merges()).isEqualTo(set.partition(Constraints.NONE).merges());
    }

    @Test
    void weightsAreSymmetric() {
        Resolver resolver = new Resolver(PEOPLE.definition, MatchModel.usual(PEOPLE.definition));
        List<PreparedRecord> records = RecordSet.of(PEOPLE.records, resolver).records();
        for (PreparedRecord a : records.subList(0, 60)) {
            for (PreparedRecord b : records) {
                assertThat(resolver.weight(a, b)).isEqualTo(resolver.weight(b, a));
            }
        }
    }

    @Test
    void theRowsOfAScoreSumUpToItsWeight() {
        Resolver resolver = new Resolver(PEOPLE.definition, MatchModel.usual(PEOPLE.definition));
        RecordSet set = RecordSet.of(PEOPLE.records, resolver);
        for (Edge edge : set.edges()) {
            PairScore score = resolver.score(set.records().get(edge.a()), set.records().get(edge.b()));
            double sum = score.prior() + score.grouped() + score.household() + score.penalty();
            for (PairScore.Row row : score.rows()) {
                sum += row.total();
            }
            assertThat(sum).isCloseTo(edge.weight(), org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void recordsThatAgreeAreOneCustomerAndOthersAreNot() {
        assertThat(customers(resolver(PLAIN), Constraints.NONE, ONE, TWO, BOB))
                .containsExactly(List.of(ONE.key(), TWO.key()), List.of(BOB.key()));
    }

    @Test
    void decisionsAreStrongerThanWeights() {
        Constraints apart = Constraints.of(Set.of(new Constraint(ONE.key(), TWO.key(), Constraint.Kind.CANNOT)));
        Constraints together = Constraints.of(Set.of(new Constraint(BOB.key(), ONE.key(), Constraint.Kind.MUST)));

        assertThat(customers(resolver(PLAIN), apart, ONE, TWO)).hasSize(2);
        assertThat(customers(resolver(PLAIN), together, ONE, BOB)).hasSize(1);
    }

    @Test
    void aCustomerWithBothSidesOfADecisionNeverForms() {
        SourceRecord between = ada("initech", "9", "email=ada@example.org", "phone=+4917012345678");
        Constraints apart = Constraints.of(Set.of(new Constraint(ONE.key(), TWO.key(), Constraint.Kind.CANNOT)));

        for (List<RecordKey> customer : customers(resolver(PLAIN), apart, ONE, TWO, between)) {
            assertThat(customer.containsAll(List.of(ONE.key(), TWO.key()))).isFalse();
        }
    }

    @Test
    void fatherAndSonOfOneNameAreTwo() {
        SourceRecord son = Customers.record("acme", "1", 1, "name=Ada Lovelace Jr", "email=ada@example.org");
        SourceRecord father = Customers.record("globex", "2", 1, "name=Ada Lovelace Sr", "email=ada@example.org");

        assertThat(customers(resolver(PLAIN), Constraints.NONE, son, father)).hasSize(2);
    }

    @Test
    void definiteRulesHoldWhereWeightsWouldNot() {
        SourceRecord other = Customers.record("globex", "2", 1, "name=Bob Smith", "phone=+49111");
        SourceRecord same = Customers.record("acme", "1", 1, "name=Ada Lovelace", "phone=+49111");

        assertThat(customers(resolver(PLAIN), Constraints.NONE, same, other)).hasSize(2);
        assertThat(customers(resolver(PLAIN + "same_when: [[phone]]\n"), Constraints.NONE, same, other)).hasSize(1);
        assertThat(customers(
                        resolver(PLAIN + "same_when: [[phone]]\nnever_when: [name.last differs]\n"),
                        Constraints.NONE,
                        same,
                        other))
                .hasSize(2);
    }

    @Test
    void anExclusiveAttributeKeepsApartAndASourceWithoutDuplicatesToo() {
        SourceRecord otherDay = Customers.record(
                "globex", "2", 1, "name=Ada Lovelace", "email=ada@example.org", "phone=+4917012345678");
        SourceRecord withPhone = ada("acme", "1", "email=ada@example.org", "phone=+4930999888777");
        SourceRecord twice = ada("acme", "7", "email=ada@example.org");

        assertThat(customers(resolver(PLAIN), Constraints.NONE, withPhone, otherDay)).hasSize(1);
        assertThat(customers(resolver(PLAIN + "exclusive: [phone]\n"), Constraints.NONE, withPhone, otherDay))
                .hasSize(2);
        assertThat(customers(resolver(PLAIN), Constraints.NONE, ONE, twice)).hasSize(1);
        assertThat(customers(resolver(PLAIN + "free_of_duplicates: [acme]\n"), Constraints.NONE, ONE, twice))
                .hasSize(2);
    }

    @Test
    void anExplanationSaysWhyWithoutValues() {
        Resolver resolver = resolver(PLAIN);
        RecordSet set = RecordSet.of(List.of(ONE, TWO, BOB), resolver);
        PairScore score = resolver.score(set.records().get(0), set.records().get(2));
        String pair = Explanation.ofPair(score, resolver.definition().thresholds(), List.of());
        String customer = Explanation.ofCustomer(
                set.partition(Constraints.NONE), Set.of(ONE.key(), TWO.key()), RecordKey::partner);
        String whyNot = Explanation.whyNot(
                List.of(set.records().get(0)), List.of(set.records().get(1)), resolver, RecordKey::partner);

        assertThat(pair).contains("name: exact", "one customer, without doubt").doesNotContain("Ada", "ada@");
        assertThat(customer).contains("1. acme and globex with", "weakest link: acme and globex");
        assertThat(whyNot).contains("missing:").doesNotContain("Bob");
    }
}
