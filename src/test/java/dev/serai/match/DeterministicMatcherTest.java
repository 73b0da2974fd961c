package dev.serai.match;

import static dev.serai.match.Customers.batch;
import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterministicMatcherTest {

    private static final GoldenId FIRST = new GoldenId("customer", 1);
    private static final GoldenId SECOND = new GoldenId("customer", 2);
    private static final GoldenId THIRD = new GoldenId("customer", 3);

    private final DeterministicMatcher matcher =
            new DeterministicMatcher(Customers.matchDefinition(), new InMemorySourceRecords());

    private List<Cluster> match(SourceRecord... records) {
        return matcher.match(batch(records)).clusters();
    }

    private static SourceRecord email(String partner, String key, long version, String email) {
        return record(partner, key, version, "email=" + email);
    }

    @Test
    void anUnknownCustomerIsCreatedAndAKnownOneChanged() {
        SourceRecord ada = email("acme", "1", 1, "ada@example.org");
        SourceRecord sameAda = email("globex", "9", 1, "ADA@example.org");

        assertThat(match(ada))
                .containsExactly(new Cluster(FIRST, List.of(ada), java.util.Set.of("acme"), ClusterEvent.created()));
        assertThat(match(sameAda))
                .containsExactly(
                        new Cluster(FIRST, List.of(ada, sameAda), java.util.Set.of("globex"), ClusterEvent.changed()));
    }

    @Test
    void aRecordThatBridgesTwoCustomersMergesThemIntoTheOlder() {
        match(email("acme", "1", 1, "ada@example.org"));
        match(record("globex", "9", 1, "phone=+49111", "name=Ada"));

        List<Cluster> clusters = match(record("initech", "5", 1, "email=ada@example.org", "phone=+49111", "name=Ada"));

        assertThat(clusters).extracting(Cluster::id).containsExactly(FIRST, SECOND);
        assertThat(clusters)
                .extracting(Cluster::event)
                .containsExactly(ClusterEvent.changed(), ClusterEvent.mergedInto(FIRST));
        assertThat(clusters.get(0).members()).hasSize(3);
        assertThat(clusters.get(1).members()).isEmpty();
        assertThat(clusters).allMatch(cluster -> cluster.changedBy().equals(java.util.Set.of("initech")));
    }

    @Test
    void whenTheBridgeGoesTheLargerPartKeepsTheIdAndTheOtherIsSplitOff() {
        match(email("acme", "1", 1, "a@example.org"));
        match(record("acme", "2", 1, "email=a@example.org", "phone=+49111", "name=Ada"));
        match(record("globex", "3", 1, "phone=+49111", "name=Ada"));
        match(record("globex", "4", 1, "phone=+49111", "name=Ada"));

        List<Cluster> clusters = match(record("acme", "2", 2, "phone=+49111", "name=Ada"));

        assertThat(clusters).extracting(Cluster::id).containsExactly(FIRST, SECOND);
        assertThat(clusters.get(0).members()).hasSize(3);
        assertThat(clusters.get(1).event()).isEqualTo(ClusterEvent.splitFrom(FIRST));
        assertThat(clusters.get(1).members())
                .extracting(member -> member.key().sourceKey())
                .containsExactly("1");
        assertThat(clusters).allMatch(cluster -> cluster.changedBy().equals(java.util.Set.of("acme")));
    }

    @Test
    void ofTwoEqualPartsTheOneWithTheOldestRecordKeepsTheId() {
        match(email("globex", "1", 1, "a@example.org"));
        match(email("acme", "2", 1, "a@example.org"));

        List<Cluster> clusters = match(email("acme", "2", 2, "b@example.org"));

        assertThat(clusters.get(0).id()).isEqualTo(FIRST);
        assertThat(clusters.get(0).members())
                .extracting(member -> member.key().partner())
                .containsExactly("globex");
    }

    @Test
    void aCustomerWhoseOnlyRecordMovesToAnotherIsMergedIntoThat() {
        match(email("acme", "1", 1, "a@example.org"));
        match(email("acme", "2", 1, "b@example.org"));

        List<Cluster> clusters = match(email("acme", "2", 2, "a@example.org"));

        assertThat(clusters)
                .extracting(Cluster::event)
                .containsExactly(ClusterEvent.changed(), ClusterEvent.mergedInto(FIRST));
    }

    @Test
    void anOlderVersionIsSupersededAndAnEqualOneRepeated() {
        match(email("acme", "1", 5, "a@example.org"));

        MatchResult result = matcher.match(batch(
                email("acme", "1", 4, "old@example.org"),
                email("acme", "1", 5, "a@example.org"),
                email("acme", "2", 1, "x@example.org"),
                email("acme", "2", 2, "y@example.org")));

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.repeated()).isEqualTo(1);
        assertThat(result.superseded()).isEqualTo(2);
        assertThat(result.clusters()).extracting(Cluster::id).containsExactly(SECOND);
    }

    @Test
    void aKeyOfWhichAFieldIsAbsentDoesNotApply() {
        match(record("acme", "1", 1, "phone=+49111"));

        assertThat(match(record("globex", "2", 1, "phone=+49111", "name=Ada")))
                .extracting(Cluster::event)
                .containsExactly(ClusterEvent.created());
    }

    @Test
    void namesAreEqualWhateverTheirCaseBlanksAndAccents() {
        match(record("acme", "1", 1, "phone=+49111", "name=Zoë  Müller"));

        assertThat(match(record("globex", "2", 1, "phone=+49111", "name=ZOE MULLER")))
                .extracting(Cluster::id)
                .containsExactly(FIRST);
        assertThat(match(record("initech", "3", 1, "phone=+49111", "name=がく")))
                .extracting(Cluster::id)
                .containsExactly(SECOND);
        assertThat(match(record("initech", "4", 1, "phone=+49111", "name=かく")))
                .extracting(Cluster::id)
                .containsExactly(THIRD);
    }

    @Test
    void whatWasNotTouchedIsNotGiven() {
        match(email("acme", "1", 1, "a@example.org"), email("acme", "2", 1, "b@example.org"));

        assertThat(match(email("acme", "2", 2, "c@example.org")))
                .extracting(Cluster::id)
                .containsExactly(SECOND);
    }

    @Test
    void aDeletedRecordLeavesItsCustomerAndItsKeysGo() {
        match(email("acme", "1", 1, "ada@example.org"));
        SourceRecord globex = email("globex", "9", 1, "ada@example.org");
        match(globex);

        assertThat(match(record("acme", "1", 2)))
                .containsExactly(new Cluster(FIRST, List.of(globex), java.util.Set.of("acme"), ClusterEvent.changed()));
        assertThat(match(record("globex", "9", 2)))
                .containsExactly(new Cluster(FIRST, List.of(), java.util.Set.of("globex"), ClusterEvent.retired()));
        assertThat(match(email("initech", "5", 1, "ada@example.org")))
                .extracting(Cluster::id, Cluster::event)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SECOND, ClusterEvent.created()));
    }

    @Test
    void aDeletedRecordThatComesBackIsANewCustomerAndAnOlderVersionIsNot() {
        match(email("acme", "1", 1, "ada@example.org"));
        match(record("acme", "1", 5));

        assertThat(match(email("acme", "1", 3, "ada@example.org"))).isEmpty();
        assertThat(match(email("acme", "1", 6, "ada@example.org")))
                .extracting(Cluster::id, Cluster::event)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SECOND, ClusterEvent.created()));
    }

    @Test
    void whatWasDeletedBeforeItCameIsNobody() {
        assertThat(match(record("acme", "1", 2))).isEmpty();
        assertThat(match(record("acme", "1", 3))).isEmpty();
        assertThat(match(email("acme", "1", 1, "ada@example.org"))).isEmpty();
    }
}
