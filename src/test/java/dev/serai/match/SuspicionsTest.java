package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a customer, or of two, people are asked about, and what is left when they answered. */
class SuspicionsTest {

    private static final String PLAIN = "entity: customer\ncompare: [name, email, phone, birth_date, address]\n";

    private static final SourceRecord A1 = grace("acme", "1", "email=grace@a.example");
    private static final SourceRecord A2 =
            grace("acme", "2", "email=grace@a.example", "phone=+4917012345678", "birth_date=1906-12-09");
    private static final SourceRecord B1 = grace("globex", "1", "email=hopper@b.example");
    private static final SourceRecord B2 =
            grace("globex", "2", "email=hopper@b.example", "phone=+4917012345678", "birth_date=1906-12-09");

    @Test
    void theLinkThatHoldsTwoGroupsTogetherIsAskedAboutWhoeverElseArrives() {
        Partition partition = partition(PLAIN, Constraints.NONE, A1, A2, B1, B2);
        assertThat(partition.clusters()).hasSize(1);
        assertThat(partition.suspicions())
                .containsExactly(new Suspicion(
                        Suspicion.Kind.BRIDGE,
                        List.of(A2.key(), A1.key()),
                        List.of(B2.key(), B1.key()),
                        partition.merges().get(0).weight()));

        SourceRecord smaller = grace("acme", "0", "email=grace@a.example");
        assertThat(partition(PLAIN, Constraints.NONE, smaller, A1, A2, B1, B2).suspicions())
                .extracting(SuspicionsTest::pair)
                .containsExactly(List.of(A2.key(), B2.key()));
    }

    @Test
    void whoCutsABridgeGetsTheTwoGroupsBackAndWhoKeepsItIsNotAskedAgain() {
        Partition cut = partition(PLAIN, decided(Constraint.Kind.CANNOT, A2, B2), A1, A2, B1, B2);
        assertThat(cut.clusters()).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(cut.suspicions()).isEmpty();

        Partition kept = partition(PLAIN, decided(Constraint.Kind.MUST, A2, B2), A1, A2, B1, B2);
        assertThat(kept.clusters()).hasSize(1);
        assertThat(kept.suspicions()).isEmpty();
    }

    @Test
    void oneRecordThatHoldsTwoGroupsTogetherIsABridgeToo() {
        SourceRecord b1 = grace("globex", "1", "phone=+4917012345678");
        SourceRecord b2 = grace("globex", "2", "phone=+4917012345678");
        SourceRecord a2 = grace("acme", "2", "email=grace@a.example");
        SourceRecord shared = grace("initech", "1", "email=grace@a.example", "phone=+4917012345678");

        Partition partition = partition(PLAIN, Constraints.NONE, A1, a2, b1, b2, shared);
        assertThat(partition.clusters()).hasSize(1);
        assertThat(bridges(partition)).containsExactly(List.of(A1.key(), b1.key()));

        Partition cut = partition(PLAIN, decided(Constraint.Kind.CANNOT, A1, b1), A1, a2, b1, b2, shared);
        assertThat(cut.clusters()).containsExactly(List.of(0, 1, 4), List.of(2, 3));
        assertThat(bridges(cut)).isEmpty();
        assertThat(bridges(partition(PLAIN, decided(Constraint.Kind.MUST, A1, b1), A1, a2, b1, b2, shared)))
                .isEmpty();
    }

    @Test
    void twoThatWouldBeOneButForAnExclusiveAttributeAreAConflict() {
        SourceRecord one = grace("acme", "1", "email=g@a.example", "birth_date=1906-12-09", "phone=+4917012345678");
        SourceRecord other = grace("globex", "1", "email=g@a.example", "birth_date=1906-12-09", "phone=+4930999888777");
        String exclusive = PLAIN + "exclusive: [phone]\nsame_when: [[email]]\n";

        Partition apart = partition(exclusive, Constraints.NONE, one, other);
        assertThat(apart.clusters()).hasSize(2);
        assertThat(apart.suspicions()).extracting(Suspicion::kind).containsExactly(Suspicion.Kind.CONFLICT);
        for (Constraint.Kind kind : Constraint.Kind.values()) {
            assertThat(partition(exclusive, decided(kind, one, other), one, other)
                            .suspicions())
                    .as("after %s", kind)
                    .isEmpty();
        }
    }

    private static Constraints decided(Constraint.Kind kind, SourceRecord one, SourceRecord other) {
        return Constraints.of(Set.of(new Constraint(one.key(), other.key(), kind)));
    }

    private static SourceRecord grace(String partner, String key, String... more) {
        return Customers.record(partner, key, 1, with("name=Grace Hopper", more));
    }

    private static String[] with(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    private static Partition partition(String match, Constraints decided, SourceRecord... records) {
        Problems problems = new Problems();
        MatchDefinition definition = MatchDefinition.read("customer.match.yaml", match, Customers.SCHEMA, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        Resolver resolver = new Resolver(definition, MatchModel.usual(definition));
        RecordSet set = RecordSet.of(List.of(records), resolver);
        return set.partition(decided);
    }

    private static List<List<RecordKey>> bridges(Partition partition) {
        return partition.suspicions().stream()
                .filter(one -> one.kind() == Suspicion.Kind.BRIDGE)
                .map(SuspicionsTest::pair)
                .toList();
    }

    /** The two records that a person is shown. */
    private static List<RecordKey> pair(Suspicion suspicion) {
        return List.of(suspicion.one().get(0), suspicion.other().get(0));
    }
}
