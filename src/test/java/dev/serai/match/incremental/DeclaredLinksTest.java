package dev.serai.match.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.match.Customers;
import dev.serai.match.MatchDefinition;
import dev.serai.match.MatchModel;
import dev.serai.match.Resolver;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Pairs that the match definition itself says to be one customer, or two. */
class DeclaredLinksTest {

    private static final SourceRecord ADA = person("acme", "1", "Ada Lee", "ada@example.org");
    private static final SourceRecord MARRIED = person("globex", "G-3", "Ada Fox", "fox@example.org");
    private static final SourceRecord NAMESAKE = person("initech", "9", "Ada Lee", "ada@example.org");
    private static final String LINKS = "must_link: [[acme/1, globex/G-3]]\ncannot_link: [[initech/9, acme/1]]\n";

    @Test
    void withoutThemTheWeightsDecide() {
        assertThat(new Hub("").fed(List.of(ADA, MARRIED, NAMESAKE)))
                .containsExactlyInAnyOrder(Set.of(ADA.key(), NAMESAKE.key()), Set.of(MARRIED.key()));
    }

    @Property(tries = 30)
    void theyHoldWhateverThePairsWeighAndInWhateverOrderTheRecordsCome(@ForAll long seed) {
        List<SourceRecord> records = new ArrayList<>(List.of(ADA, MARRIED, NAMESAKE));
        Collections.shuffle(records, new Random(seed));

        assertThat(new Hub(LINKS).fed(records))
                .containsExactlyInAnyOrder(Set.of(ADA.key(), MARRIED.key()), Set.of(NAMESAKE.key()));
    }

    @Test
    void aDecisionInTheHubAboutTheSamePairHoldsInstead() {
        Hub hub = new Hub("cannot_link: [[initech/9, acme/1]]\n");
        hub.index.decide(new LinkConstraint(ADA.key(), NAMESAKE.key(), LinkConstraint.Kind.MUST));

        assertThat(hub.fed(List.of(ADA, NAMESAKE))).containsExactly(Set.of(ADA.key(), NAMESAKE.key()));
    }

    @Test
    void allThatIsWrongAboutThemIsSaidAtItsPlace() {
        Problems problems = new Problems();
        MatchDefinition.read("customer.match.yaml", """
                entity: customer
                compare: [name]
                must_link: [[acme/1], [acme, globex/2], [acme/1, acme/1], [acme/1, globex/2]]
                cannot_link: [[globex/2, acme/1]]
                """, Customers.SCHEMA, problems);

        assertThat(problems.all().toString())
                .contains(
                        "3:13",
                        "a pair of 'must_link' names two records, such as [acme/17, globex/G-3]",
                        "3:24",
                        "a record is named by partner and key, such as acme/17",
                        "a pair names two different records",
                        "4:15",
                        "this pair is in 'must_link' and in 'cannot_link'; keep one of the two");
    }

    private static SourceRecord person(String partner, String key, String name, String email) {
        return Customers.record(partner, key, 1, "name=" + name, "email=" + email, "birth_date=1980-05-17");
    }

    private static final class Hub {

        private final InMemoryLinkIndex index = new InMemoryLinkIndex();
        private final IncrementalMatcher matcher;

        Hub(String links) {
            Problems problems = new Problems();
            MatchDefinition definition = MatchDefinition.read(
                            "customer.match.yaml",
                            "entity: customer\ncompare: [name, email]\n" + links,
                            Customers.SCHEMA,
                            problems)
                    .orElseThrow(() -> new AssertionError(problems.all().toString()));
            matcher = new IncrementalMatcher(
                    "customer",
                    new ResolverModel(new Resolver(definition, MatchModel.usual(definition))),
                    new IncrementalMatcher.Stores(index, new InMemorySourceStore(), new InMemoryProposals()));
        }

        Set<Set<RecordKey>> fed(List<SourceRecord> records) {
            records.forEach(record -> matcher.match(matcher.prepare(Customers.batch(record))));
            return new HashSet<>(index.partition());
        }
    }
}
