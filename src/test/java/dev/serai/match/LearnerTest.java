package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.definition.Problems;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final KnownSet PEOPLE = MadePeople.of(11, 350, 0.15, 0.15, "");
    private static final MatchModel MODEL = Learner.learn(PEOPLE.definition, PEOPLE.records);

    private static RecordSet matched(MatchModel model) {
        return RecordSet.of(PEOPLE.records, new Resolver(PEOPLE.definition, model));
    }

    @Test
    void theOrderOfTheRecordsChangesNoBit() {
        List<SourceRecord> shuffled = new ArrayList<>(PEOPLE.records);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Learner.learn(PEOPLE.definition, shuffled).write()).isEqualTo(MODEL.write());
    }

    @Test
    void peopleInHouseholdsAreToldApart() {
        RecordSet records = matched(MODEL);
        Evaluation learned = Evaluation.of(records.keys(records.partition(Constraints.NONE)), PEOPLE.truth);

        assertThat(learned.f1()).isGreaterThan(0.95);
        assertThat(MODEL.chances().household()).isPositive();
    }

    @Test
    void weightsNeverFallAsAgreementRises() {
        for (ComparisonModel comparison : MODEL.comparisons()) {
            assertThat(comparison.weights()).isSorted();
        }
    }

    @Test
    void whatIsWrittenIsReadBackToTheBit() {
        Problems problems = new Problems();
        MatchModel read = MatchModel.read("customer.match.model.yaml", MODEL.write(), PEOPLE.definition, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));

        assertThat(read.version()).isEqualTo(MODEL.version());
        assertThat(read.write()).isEqualTo(MODEL.write());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anEditedModelIsToldAndAnUnfittingOneRefused() {
        Problems edited = new Problems();
        MatchModel.read(
                "customer.match.model.yaml",
                MODEL.write().replaceFirst("lambda: [^ ]+", "lambda: 0.25"),
                PEOPLE.definition,
                edited);
        Problems unfitting = new Problems();
        MatchModel.read(
                "customer.match.model.yaml",
                MODEL.write().replace("'email':", "'emial':"),
                PEOPLE.definition,
                unfitting);

        assertThat(edited.all()).singleElement().asString().contains("edited by hand");
        assertThat(unfitting.all())
                .extracting(Object::toString)
                .anyMatch(problem -> problem.contains("does not compare 'emial' (did you mean 'email'?)"));
    }

    @Test
    void theFileHasNoValueOfAPerson() {
        Object name = PEOPLE.records.get(0).content().get("name");
        Object email = PEOPLE.records.get(0).content().get("email");

        assertThat(MODEL.write()).doesNotContain(String.valueOf(name)).doesNotContain(String.valueOf(email));
    }

    @Test
    void fewRecordsFallBackToWhatIsUsualAndSaySo() {
        MatchModel few = Learner.learn(PEOPLE.definition, PEOPLE.records.subList(0, 40));

        assertThat(few.training().warnings()).anyMatch(warning -> warning.contains("as is usual"));
        assertThat(few.comparisons()).extracting(ComparisonModel::origin).containsOnly(ComparisonModel.Origin.PRIOR);
    }

    @Test
    void aSwitchboardBecomesGenericAndBringsNobodyTogether() {
        List<SourceRecord> office = new ArrayList<>();
        KnownSet set = MadePeople.of(5, 120, 0, 0, "");
        for (SourceRecord record : set.records) {
            var content = dev.serai.record.CanonicalRecord.builder(set.definition.schema());
            for (int i = 0; i < set.definition.schema().size(); i++) {
                content.set(i, record.content().get(i));
            }
            content.set("phone", "+12125550000");
            office.add(new SourceRecord(record.key(), record.version(), content.build(), record.lineage()));
        }
        MatchModel model = Learner.learn(set.definition, office);
        Resolver resolver = new Resolver(set.definition, model);
        PreparedRecord one = resolver.prepare(office.get(0).key(), office.get(0).content());
        PreparedRecord other =
                resolver.prepare(office.get(50).key(), office.get(50).content());
        PairScore.Row phone = resolver.score(one, other).rows().stream()
                .filter(row -> row.comparison().equals("phone"))
                .findFirst()
                .orElseThrow();

        assertThat(phone.generic()).isTrue();
        assertThat(phone.total()).isLessThanOrEqualTo(0);
    }

    @Test
    void blocksAndSweepAreMeasured() {
        RecordSet records = matched(MODEL);
        BlockRecall blocks = BlockRecall.of(records, PEOPLE.truth);
        ThresholdSweep sweep = ThresholdSweep.of(records, PEOPLE.truth);

        assertThat(blocks.recall()).isBetween(0.95, 1.0);
        assertThat(blocks.rules()).anyMatch(rule -> rule.found() > 0 && rule.found() <= blocks.found());
        assertThat(sweep.points().get(0).evaluation().recall())
                .isGreaterThan(sweep.points()
                        .get(sweep.points().size() - 1)
                        .evaluation()
                        .recall());
        assertThat(sweep.asText())
                .contains("precision")
                .hasLineCount(sweep.points().size() + 1);
        assertThat(sweep.asSvg()).startsWith("<svg").contains("polyline");
        assertThat(new HashSet<>(PEOPLE.truth.values())).hasSizeGreaterThan(100);
    }

    /** Everybody's address is made of the name, and names are few: what two namesakes' addresses share says nothing. */
    @Test
    void namesakesWhoseAddressesAreMadeOfTheirNamesStayApart() {
        MatchDefinition definition = PEOPLE.definition;
        SplittableRandom random = new SplittableRandom(8);
        List<SourceRecord> records = new ArrayList<>();
        Map<RecordKey, Integer> truth = new HashMap<>();
        for (int person = 0; person < 500; person++) {
            String first = List.of("Adele", "Bruno", "Dieter", "Frida").get(random.nextInt(4));
            String last =
                    List.of("Adler", "Engel", "Fuchs", "Garnier", "Sandberg").get(random.nextInt(5));
            String email = first.toLowerCase(Locale.ROOT) + '.' + last.toLowerCase(Locale.ROOT) + (person * 37 + 1000)
                    + "@example.org";
            for (int copy = 0; copy < 1 + person % 2; copy++) {
                CanonicalRecord content = CanonicalRecord.builder(definition.schema())
                        .set("name", first + ' ' + last)
                        .set("email", email)
                        .set("phone", "+1212" + (2_000_000 + person * 631))
                        .build();
                SourceRecord like = PEOPLE.records.get(0);
                RecordKey key = new RecordKey("acme", "customer", person + "-" + copy);
                truth.put(key, person);
                records.add(new SourceRecord(key, like.version(), content, like.lineage()));
            }
        }
        Resolver resolver = new Resolver(definition, Learner.learn(definition, records));
        RecordSet matched = RecordSet.of(records, resolver);
        assertThat(Evaluation.of(matched.keys(matched.partition(Constraints.NONE)), truth)
                        .f1())
                .isGreaterThan(0.99);
    }

    @Test
    void whereMoreRecordsMeetThanFitIntoMemoryAPartOfThemIsChosenWhateverTheirOrder() {
        List<SourceRecord> crowd = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            crowd.add(Customers.record("acme", "K" + i, 1, "name=Ada Lee" + i % 60));
        }
        MatchDefinition definition = names();
        Resolver resolver = new Resolver(definition, MatchModel.usual(definition));
        List<SourceRecord> shuffled = new ArrayList<>(crowd);
        Collections.shuffle(shuffled, new Random(3));

        List<SourceRecord> some = LearningSample.of(crowd, resolver);

        assertThat(some).hasSize(15_000);
        assertThat(LearningSample.of(shuffled, resolver)).containsExactlyElementsOf(some);
    }

    private static MatchDefinition names() {
        Problems problems = new Problems();
        return MatchDefinition.read(
                        "customer.match.yaml",
                        "entity: customer\ncompare: [name]\nblock: [[name]]\n",
                        Customers.SCHEMA,
                        problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }
}
