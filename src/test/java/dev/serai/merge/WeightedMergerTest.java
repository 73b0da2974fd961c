package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalJson;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightedMergerTest {

    private static final GoldenId ID = new GoldenId("customer", 1);
    private static final GoldenId OTHER = new GoldenId("customer", 2);
    private static final long DAY = 86_400_000_000L;
    private static final long NOW = 1_700_000_000_000_000L;

    private final InMemoryGoldenRecords store = new InMemoryGoldenRecords();

    private List<GoldenChange> merge(MergeDefinition definition, ClusterEvent event, SourceRecord... members) {
        List<SourceRecord> sorted = Stream.of(members)
                .sorted(java.util.Comparator.comparing(SourceRecord::key))
                .toList();
        return new WeightedMerger(definition, store).merge(List.of(new Cluster(ID, sorted, Set.of(), event)));
    }

    private static String golden(String fields, SourceRecord... members) {
        GoldenChange change = new WeightedMergerTest()
                .merge(Customers.mergeDefinition(fields), ClusterEvent.created(), members)
                .get(0);
        return CanonicalJson.write(Objects.requireNonNull(change.content()));
    }

    @Test
    void theGreatestSumOfWeightsWins() {
        assertThat(golden(
                        "  name: { choose: weighted-vote }\n",
                        record("acme", "1", 1, "name=Ada"),
                        record("globex", "1", 1, "name=Eda"),
                        record("initech", "1", 2, "name=Eda")))
                .isEqualTo("{\"name\":\"Eda\"}");
    }

    @Test
    void aDuplicateAtAPartnerDoesNotDoubleItsWeight() {
        assertThat(golden(
                        "  name: { choose: weighted-vote }\n",
                        record("acme", "1", 1, "name=Ada"),
                        record("globex", "1", 1, "name=Eda"),
                        record("globex", "2", 2, "name=Eda")))
                .isEqualTo("{\"name\":\"Ada\"}");
    }

    @Test
    void numbersAreWeighedAndAddedUp() {
        assertThat(golden(
                        """
                          credit_score: { combine: weighted-mean }
                          annual_spend: { combine: weighted-sum, weights: { acme: 1, globex: 1, initech: 0.5 } }
                        """,
                        record("acme", "1", 1, "credit_score=700", "annual_spend=1000.00"),
                        record("globex", "1", 1, "credit_score=620", "annual_spend=0.10"),
                        record("initech", "1", 1, "annual_spend=500")))
                .isEqualTo("{\"credit_score\":670,\"annual_spend\":1250.1}");
    }

    @Test
    void anAddressComesFromOneRecord() {
        SourceRecord half = record("acme", "1", 1, "address.city=Lyon");
        SourceRecord whole = record("globex", "1", 1, "address.street=1 Long Street", "address.city=Porto");

        assertThat(golden("  name: { choose: latest }\n", half, whole)).isEqualTo("{\"address\":{\"city\":\"Lyon\"}}");
        assertThat(golden("  address: { choose: weighted-vote, together: false }\n", half, whole))
                .isEqualTo("{\"address\":{\"street\":\"1 Long Street\",\"city\":\"Lyon\"}}");
    }

    @Test
    void weightHalvesWithAgeSeenFromTheNewestRecord() {
        String fields = "  phone: { choose: weighted-vote, half_life: 100 days }\n";
        SourceRecord young = record("globex", "1", NOW, "phone=+492");

        assertThat(golden(fields, record("acme", "1", NOW - 70 * DAY, "phone=+491"), young))
                .contains("+491");
        assertThat(golden(fields, record("acme", "1", NOW - 80 * DAY, "phone=+491"), young))
                .contains("+492");
    }

    @Test
    void aPartnersOwnCounterHasNoAge() {
        assertThat(golden(
                        "  phone: { choose: weighted-vote, half_life: 1 hour }\n",
                        record("acme", "1", 3, "phone=+491"),
                        record("globex", "1", NOW, "phone=+492")))
                .contains("+491");
    }

    @Test
    void weightZeroNeverWins() {
        String fields = "  name: { choose: latest, weights: { initech: 0 } }\n";
        SourceRecord ignored = record("initech", "1", 9, "name=Ida", "phone=+491");

        assertThat(golden(fields, record("acme", "1", 1, "name=Ada"), ignored)).contains("Ada");
        assertThat(golden(fields, ignored)).isEqualTo("{\"phone\":\"+491\"}");
    }

    @Test
    void onlyWhatBecameDifferentIsAppended() {
        MergeDefinition definition = Customers.mergeDefinition();
        SourceRecord ada = record("acme", "1", 1, "name=Ada", "credit_score=700.0");
        merge(definition, ClusterEvent.created(), ada);

        assertThat(merge(definition, ClusterEvent.changed(), record("acme", "1", 2, "name=Ada", "credit_score=700")))
                .isEmpty();
        assertThat(merge(definition, ClusterEvent.changed(), record("acme", "1", 3, "name=Eda", "credit_score=700")))
                .singleElement()
                .matches(change -> change.version() == 2 && change.previous() == 1);
    }

    @Test
    void anEndedIdHasNoContent() {
        merge(Customers.mergeDefinition(), ClusterEvent.created(), record("acme", "1", 1, "name=Ada"));

        assertThat(merge(Customers.mergeDefinition(), ClusterEvent.mergedInto(OTHER)))
                .containsExactly(new GoldenChange(2, ID, 2, ClusterEvent.mergedInto(OTHER), null, null, 1, Set.of()));
    }

    @Test
    void aChangeIsAnEchoForThoseWhoSentAllOfIt() {
        MergeDefinition definition = Customers.mergeDefinition();
        SourceRecord acme = record("acme", "1", 1, "name=Ada", "email=a@example.org");
        SourceRecord globex = record("globex", "1", 1, "name=Ada", "phone=+491");

        assertThat(merge(definition, ClusterEvent.created(), acme).get(0).echoOf())
                .containsExactly("acme");
        assertThat(merge(definition, ClusterEvent.changed(), acme, globex)
                        .get(0)
                        .echoOf())
                .containsExactly("globex");
        assertThat(merge(definition, ClusterEvent.changed(), acme, record("globex", "1", 2, "name=Ada"))
                        .get(0)
                        .echoOf())
                .as("the phone went away")
                .isEmpty();
    }

    @Test
    void aComputedNumberIsNobodysEcho() {
        MergeDefinition definition = Customers.mergeDefinition();
        SourceRecord acme = record("acme", "1", 1, "credit_score=700");
        merge(definition, ClusterEvent.created(), acme);

        assertThat(merge(definition, ClusterEvent.changed(), acme, record("globex", "1", 1, "credit_score=620"))
                        .get(0)
                        .echoOf())
                .isEmpty();
    }

    @Test
    void provenanceNamesRecordsWeightsAndLosersButNoValues() {
        String json = merge(
                        Customers.mergeDefinition(),
                        ClusterEvent.created(),
                        record("acme", "17", 1, "name=Ada", "email=a@example.org"),
                        record("globex", "G-3", 1, "name=Eda", "email=a@example.org"))
                .get(0)
                .provenance();

        assertThat(json)
                .isEqualTo("{\"records\":[[\"acme\",\"17\"],[\"globex\",\"G-3\"]],\"values\":["
                        + "{\"fields\":[\"name\"],\"from\":[0],\"weight\":5,\"confidence\":0.625,\"lost\":[[1,3]]},"
                        + "{\"fields\":[\"email\"],\"from\":[0,1],\"weight\":8,\"confidence\":1}]}");
    }

    @Test
    void oneRecordHasAShortProvenance() {
        assertThat(merge(Customers.mergeDefinition(), ClusterEvent.created(), record("acme", "17", 1, "name=Ada"))
                        .get(0)
                        .provenance())
                .isEqualTo("{\"records\":[[\"acme\",\"17\"]]}");
    }
}
