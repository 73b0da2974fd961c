package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BelongingTest {

    private static final Resolver RESOLVER = resolver();
    private static final SourceRecord ACME = ada("acme", "1", "email=ada@example.org", "phone=+4915112345678");
    private static final SourceRecord GLOBEX = ada("globex", "2", "email=ada@example.org", "phone=+4915112345678");
    /** Only the e-mail and half of the name: a link, but a weak one. */
    private static final SourceRecord WEAK =
            Customers.record("initech", "3", 1, "name=Eda Lovelace", "email=ada@example.org", "birth_date=1961-03-02");

    private static Resolver resolver() {
        Problems problems = new Problems();
        MatchDefinition definition = MatchDefinition.read("customer.match.yaml", """
                        entity: customer
                        compare: [name, email, phone, birth_date]
                        same_when: [[address.street, address.city]]
                        """, Customers.SCHEMA, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        return new Resolver(definition, MatchModel.usual(definition));
    }

    private static SourceRecord ada(String partner, String key, String... more) {
        List<String> values = new ArrayList<>(List.of("name=Ada Lovelace", "birth_date=1990-12-10"));
        values.addAll(List.of(more));
        return Customers.record(partner, key, 1, values.toArray(String[]::new));
    }

    private static Map<RecordKey, Double> sure(Constraints decided, SourceRecord... records) {
        return new Belonging(RESOLVER)
                .of(
                        List.of(records).stream()
                                .map(record -> RESOLVER.prepare(record.key(), record.content()))
                                .toList(),
                        decided);
    }

    private static double probability(SourceRecord one, SourceRecord other) {
        double bits = RESOLVER.weight(
                RESOLVER.prepare(one.key(), one.content()), RESOLVER.prepare(other.key(), other.content()));
        return Math.rint(Bits.probability(bits) * 1_000) / 1_000;
    }

    @Test
    void aRecordIsAsSureAsItsStrongestLinkToAnotherPartner() {
        Map<RecordKey, Double> sure = sure(Constraints.NONE, ACME, GLOBEX, WEAK);

        assertThat(sure).containsEntry(ACME.key(), 1.0).containsEntry(GLOBEX.key(), 1.0);
        assertThat(sure.get(WEAK.key()))
                .isEqualTo(Math.max(probability(ACME, WEAK), probability(GLOBEX, WEAK)))
                .isStrictlyBetween(0.0, 0.99);
    }

    @Test
    void recordsOfOnePartnerDoNotVouchForEachOther() {
        SourceRecord twin = Customers.record(
                "initech", "4", 1, "name=Eda Lovelace", "email=ada@example.org", "birth_date=1961-03-02");

        Map<RecordKey, Double> sure = sure(Constraints.NONE, ACME, GLOBEX, WEAK, twin);

        assertThat(probability(WEAK, twin)).isEqualTo(1);
        assertThat(sure.get(twin.key())).isEqualTo(sure.get(WEAK.key())).isLessThan(0.99);
        assertThat(sure(Constraints.NONE, WEAK, twin)).containsValue(1.0).doesNotContainValue(0.5);
    }

    @Test
    void aRecordThatIsLinkedThroughAnotherOfItsPartnerIsAsSureAsThatOne() {
        SourceRecord through = ada("initech", "5", "phone=+4915112345678");
        SourceRecord behind = Customers.record("initech", "6", 1, "address.street=1 Way", "address.city=Ulm");
        SourceRecord front = ada("initech", "7", "address.street=1 Way", "address.city=Ulm", "phone=+4915112345678");

        Map<RecordKey, Double> sure = sure(Constraints.NONE, ACME, through, behind, front);

        assertThat(probability(ACME, behind)).isLessThan(0.1);
        assertThat(sure.get(behind.key())).isEqualTo(sure.get(front.key())).isGreaterThan(0.99);
    }

    @Test
    void aDefiniteRuleOrADecisionMakesCertain() {
        SourceRecord stranger = Customers.record("globex", "8", 1, "name=Bob Smith", "birth_date=1971-01-25");
        Constraints decided = Constraints.of(Set.of(new Constraint(ACME.key(), stranger.key(), Constraint.Kind.MUST)));

        assertThat(sure(Constraints.NONE, ACME, stranger).get(stranger.key())).isLessThan(0.1);
        assertThat(sure(decided, ACME, stranger)).containsEntry(stranger.key(), 1.0);
        assertThat(sure(Constraints.NONE, ACME)).containsEntry(ACME.key(), 1.0);
    }

    @Test
    void ofVeryLargeCustomersEachRecordIsHeldToBeCertain() {
        SourceRecord[] many = IntStream.rangeClosed(0, Belonging.LARGEST)
                .mapToObj(i -> Customers.record(i % 2 == 0 ? "acme" : "globex", "m" + i, 1, "name=Person " + i))
                .toArray(SourceRecord[]::new);

        assertThat(sure(Constraints.NONE, many).values()).containsOnly(1.0);
    }

    /** Whatever the order: it depends on the records alone, and one record more never makes another less sure. */
    @Property(tries = 60)
    void orderChangesNothingAndMoreRecordsNeverMakeLessSure(@ForAll long seed) {
        KnownSet made = MadePeople.of(seed, 8, 0.3, 0.2, "");
        Resolver resolver = new Resolver(made.definition, MatchModel.usual(made.definition));
        List<PreparedRecord> records = new ArrayList<>();
        for (int i = 0; i < made.records.size(); i++) {
            RecordKey key = made.records.get(i).key();
            records.add(resolver.prepare(
                    new RecordKey(List.of("acme", "globex", "initech").get(i % 3), key.entity(), key.sourceKey()),
                    made.records.get(i).content()));
        }
        Map<RecordKey, Double> all = new Belonging(resolver).of(records, Constraints.NONE);
        List<PreparedRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new Belonging(resolver).of(shuffled, Constraints.NONE)).isEqualTo(all);
        List<PreparedRecord> fewer = shuffled.subList(1, shuffled.size());
        if (fewer.stream().map(record -> record.key().partner()).distinct().count() > 1) {
            new Belonging(resolver).of(fewer, Constraints.NONE).forEach((key, before) -> assertThat(all.get(key))
                    .isGreaterThanOrEqualTo(before));
        }
    }
}
