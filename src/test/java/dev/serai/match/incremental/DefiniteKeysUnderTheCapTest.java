package dev.serai.match.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.match.Constraints;
import dev.serai.match.Customers;
import dev.serai.match.MatchDefinition;
import dev.serai.match.MatchModel;
import dev.serai.match.RecordSet;
import dev.serai.match.Resolver;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A telephone number is a definite key here, and more than three records that share it are a switchboard's. */
class DefiniteKeysUnderTheCapTest {

    private static final String DEFINITION = """
            entity: customer
            compare: [name, email, address.city]
            block: [[name.last], [email]]
            same_when: [[phone]]
            thresholds: { largest_block: 3 }
            """;
    private static final Resolver RESOLVER = resolver(DEFINITION);

    private static Resolver resolver(String text) {
        Problems problems = new Problems();
        MatchDefinition definition = MatchDefinition.read("customer.match.yaml", text, Customers.SCHEMA, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
        return new Resolver(definition, MatchModel.usual(definition));
    }

    @Test
    void aNumberThatTooManyShareMakesNobodyOneNotEvenThoseWhoMeetByAnotherKey() {
        Hub hub = new Hub();
        hub.feed(List.of(
                person("K1", 1, "Ada Lee", 1),
                person("K2", 1, "Bob Lee", 1),
                person("K3", 1, "Cem Ito", 1),
                person("K4", 1, "Dee Kay", 1)));

        assertThat(hub.partition()).hasSize(4);
        assertThat(hub.index.capped()).hasSize(1);
    }

    @Test
    void aNumberThatComesBackUnderTheCapMakesThemOneAgain() {
        Hub hub = new Hub();
        hub.feed(List.of(
                person("K1", 1, "Ada Lee", 1),
                person("K2", 1, "Bob Lee", 1),
                person("K3", 1, "Cem Ito", 1),
                person("K4", 1, "Dee Kay", 1)));

        hub.feed(List.of(person("K4", 2, "Dee Kay", 2)));

        assertThat(hub.partition()).hasSize(2);
        assertThat(hub.index.capped()).isEmpty();
    }

    @Test
    void whereOnlyDefiniteKeysDecideTheCapHoldsAsSoonAsItIsDeclared() {
        Hub hub = new Hub(
                resolver("entity: customer\nsame_when: [[phone], [email]]\nthresholds: { largest_block: 3 }\n"));
        hub.feed(List.of(
                person("K1", 1, "Ada Lee", 1),
                person("K2", 1, "Bob Lee", 1),
                person("K3", 1, "Cem Ito", 1),
                person("K4", 1, "Dee Kay", 1),
                person("K5", 1, "Eve Fox", 2),
                person("K6", 1, "Fay Gil", 2)));

        assertThat(hub.partition()).hasSize(5);
        assertThat(hub.index.capped()).hasSize(1);
    }

    @Property(tries = 300)
    void theStreamEndsInAnyOrderAsTheWholeSetAtOnce(@ForAll("records") List<SourceRecord> records, @ForAll long seed) {
        List<SourceRecord> shuffled = new ArrayList<>(records);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        Hub hub = new Hub();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(6));
            hub.feed(shuffled.subList(from, to));
            from = to;
        }

        assertThat(hub.partition()).isEqualTo(atOnce(records));
    }

    @Provide
    Arbitrary<List<SourceRecord>> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("Ada Lee", "Bob Lee", "Cem Ito", "Dee Kay"),
                        Arbitraries.integers().between(0, 3))
                .as((key, version, name, phone) -> phone == 3 && name.startsWith("Dee")
                        ? Customers.record("acme", "K" + key, version)
                        : person("K" + key, version, name, phone))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static SourceRecord person(String key, int version, String name, int phone) {
        return phone == 0
                ? Customers.record("acme", key, version, "name=" + name)
                : Customers.record("acme", key, version, "name=" + name, "phone=+49151000000" + phone);
    }

    /** As `serai learn` and `serai evaluate` match. */
    private static Set<Set<RecordKey>> atOnce(List<SourceRecord> records) {
        Map<RecordKey, SourceRecord> newest = new HashMap<>();
        records.forEach(record ->
                newest.merge(record.key(), record, (a, b) -> b.version().isNewerThan(a.version()) ? b : a));
        newest.values().removeIf(record -> record.content().isEmpty());
        RecordSet set = RecordSet.of(List.copyOf(newest.values()), RESOLVER);
        Set<Set<RecordKey>> customers = new HashSet<>();
        set.keys(set.partition(Constraints.NONE)).forEach(customer -> customers.add(Set.copyOf(customer)));
        return customers;
    }

    private static final class Hub {

        private final InMemoryLinkIndex index = new InMemoryLinkIndex();
        private final IncrementalMatcher matcher;

        Hub() {
            this(RESOLVER);
        }

        Hub(Resolver resolver) {
            matcher = new IncrementalMatcher(
                    "customer",
                    new ResolverModel(resolver),
                    new IncrementalMatcher.Stores(index, new InMemorySourceStore(), new InMemoryProposals()));
        }

        void feed(List<SourceRecord> records) {
            matcher.match(matcher.prepare(Customers.batch(records)));
        }

        Set<Set<RecordKey>> partition() {
            return new HashSet<>(index.partition());
        }
    }
}
