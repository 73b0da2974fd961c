package dev.serai.merge;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A value that is not valid and was kept is evidence of what a partner said, never better than a valid one. */
class KeptValuesMergeTest {

    private static final String ANY = "  phone: { half_life: 90 days }\n";

    private static SourceRecord keeping(String partner, String key, long version, String field, String text) {
        CanonicalRecord content = CanonicalRecord.builder(Customers.SCHEMA)
                .keep(Customers.SCHEMA.indexOf(field).orElseThrow(), text)
                .build();
        return record(partner, key, version, content);
    }

    private static CanonicalRecord golden(String fields, SourceRecord... members) {
        return golden(fields, List.of(members));
    }

    private static CanonicalRecord golden(String fields, List<SourceRecord> members) {
        List<SourceRecord> sorted =
                members.stream().sorted(Comparator.comparing(SourceRecord::key)).toList();
        return new Merging(Customers.mergeDefinition(fields), Evidence.NONE)
                .golden(sorted, List.of())
                .content();
    }

    @Test
    void whereNothingIsSaidItIsBarredEvenAlone() {
        SourceRecord acme = keeping("acme", "1", 9, "email", "ada(at)example.org");

        assertThat(golden(ANY, acme).get("email")).isNull();
        assertThat(golden(ANY, acme, record("globex", "1", 1, "email=a@b.example"))
                        .get("email"))
                .isEqualTo("a@b.example");
        assertThat(golden(ANY, acme).hasKept()).isFalse();
    }

    /** Acme weighs 5 · 0.5 against 3 of Globex, and 5 · 0.7 against it. */
    @Test
    void itIsHeardWithWhatTheDefinitionLeavesOfItsWeight() {
        SourceRecord acme = keeping("acme", "1", 9, "email", "ada(at)example.org");
        SourceRecord globex = record("globex", "1", 1, "email=a@b.example");

        assertThat(golden("  email: { doubtful: 0.5 }\n", acme, globex).get("email"))
                .isEqualTo("a@b.example");
        assertThat(golden("  email: { doubtful: 0.7 }\n", acme, globex).get("email"))
                .isEqualTo("ada(at)example.org");
        assertThat(golden("  email: { doubtful: 0.5 }\n", acme).get("email")).isEqualTo("ada(at)example.org");
    }

    @Test
    void aTextIsNeverANumber() {
        SourceRecord acme = keeping("acme", "1", 9, "credit_score", "good");

        assertThat(golden("  credit_score: { doubtful: 1 }\n", acme).get("credit_score"))
                .isNull();
    }

    @Test
    void aBarredValueDoesNotSilenceAnOlderValidOneOfItsPartner() {
        SourceRecord older = record("acme", "1", 1, "email=a@b.example");

        assertThat(golden(ANY, older, keeping("acme", "2", 9, "email", "x")).get("email"))
                .isEqualTo("a@b.example");
    }

    @Test
    void explainShowsThatItWasBarred() {
        SourceRecord acme = keeping("acme", "1", 9, "email", "ada(at)example.org");
        Cluster cluster =
                new Cluster(new GoldenId("customer", 1), List.of(acme), Set.of("acme"), ClusterEvent.created());
        Explanation explanation =
                new Explainer(new Merging(Customers.mergeDefinition(ANY), Evidence.NONE)).explain(cluster, List.of());

        Explanation.Said said = explanation.fields().get(0).said().get(0);
        assertThat(said.fate()).isEqualTo(Explanation.Fate.BARRED);
        assertThat(said.value()).containsEntry("email", "ada(at)example.org");
        assertThat(said.factors().quality()).isEqualByComparingTo("0");
        assertThat(said.kept()).containsExactly("email");
    }

    @Test
    void explainNamesTheKeptFieldOfAGroupAndNothingOfAValidValue() {
        SourceRecord valid = record("globex", "1", 1, "email=a@b.example", "address.city=Berlin");
        SourceRecord kept = keeping("acme", "1", 9, "address.postcode", "D?");
        Cluster cluster =
                new Cluster(new GoldenId("customer", 1), List.of(kept, valid), Set.of("acme"), ClusterEvent.created());
        Explanation explanation =
                new Explainer(new Merging(Customers.mergeDefinition(ANY), Evidence.NONE)).explain(cluster, List.of());

        assertThat(explanation.fields()).flatExtracting(Explanation.Field::said).hasSize(3);
        for (Explanation.Field field : explanation.fields()) {
            for (Explanation.Said said : field.said()) {
                assertThat(said.kept()).isEqualTo(said.record() == 0 ? List.of("address.postcode") : List.of());
            }
        }
    }

    /** Whatever the partners, versions, strategies and other records are. */
    @Property(tries = 500)
    void aBarredValueNeverWinsAgainstAValidOneAndOrderDoesNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int valid,
            @ForAll @IntRange(min = 1, max = 6) int kept) {
        Random random = new Random(seed);
        List<String> partners = List.of("acme", "globex", "initech", "other");
        List<String> strategies = List.of("weighted-vote", "latest", "longest", "frequency", "oldest");
        String definition = "  email: { choose: " + strategies.get(random.nextInt(strategies.size())) + " }\n";
        List<SourceRecord> members = new ArrayList<>();
        for (int i = 0; i < valid; i++) {
            String email = "email=v" + random.nextInt(3) + "@b.example";
            members.add(record(partners.get(random.nextInt(4)), "v" + i, random.nextInt(50), email));
        }
        List<SourceRecord> without = List.copyOf(members);
        for (int i = 0; i < kept; i++) {
            String text = "zzzzzzzzzzzzzzzzzzzzzzzz" + random.nextInt(2);
            members.add(keeping(partners.get(random.nextInt(4)), "k" + i, random.nextInt(99), "email", text));
        }
        java.util.Collections.shuffle(members, random);

        Object email = golden(definition, members).get("email");

        assertThat(String.valueOf(email)).startsWith("v");
        assertThat(email).isEqualTo(golden(definition, without).get("email"));
    }
}
