package dev.serai.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The traps of truth discovery, in worlds in which the truth is known. */
class DiscoveryTest {

    static double part(Truths.Score score) {
        return score.right() / (double) score.items();
    }

    static double majority(Truths.Score score) {
        return score.majority() / score.items();
    }

    @Property(tries = 20)
    void goodSourcesOutweighManyBadOnes(@ForAll @IntRange(max = 100_000) int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 400).ofNumbers();
        IntFunction<String> rumour =
                entity -> List.of("911111", "722222", "333334").get(world.random.nextInt(3));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            world.source(0.8, 0.95, world::number);
            names.add("registry-" + (char) ('a' + i));
        }
        for (int i = 0; i < 5; i++) {
            world.source(0.8, 0.25, rumour);
            names.add("gossip-" + (char) ('a' + i));
        }
        Truths.Score score = world.speak(names).score();

        assertThat(part(score)).isGreaterThan(0.93).isGreaterThan(majority(score) + 0.1);
    }

    @Property(tries = 10)
    void manyTinySourcesAreJudgedTogether(@ForAll @IntRange(max = 100_000) int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 400).ofNumbers();
        for (int entity = 0; entity < 400; entity++) {
            world.claims.add(
                    SyntheticWorld.key(entity),
                    "user-" + entity,
                    world.random.nextDouble() < 0.85 ? world.truth(entity) : world.number(entity));
            if (world.random.nextBoolean()) {
                world.claims.add(
                        SyntheticWorld.key(entity),
                        "10.0." + entity,
                        world.random.nextDouble() < 0.15 ? world.truth(entity) : world.number(entity));
            }
            if (entity % 4 == 0) {
                world.claims.add(
                        SyntheticWorld.key(entity),
                        "user-" + (1000 + entity),
                        world.random.nextDouble() < 0.85 ? world.truth(entity) : world.number(entity));
            }
        }
        Truths.Score score = world.score();

        assertThat(part(score)).isGreaterThan(0.78).isGreaterThan(majority(score) + 0.08);
    }

    @Test
    void aSourceInThousandsIsBroughtIntoTheOthersUnit() {
        SyntheticWorld world = new SyntheticWorld(7, 100).ofNumbers();
        world.source(1, 0.9, world::number);
        world.source(1, 0.9, world::number);
        Map<Integer, String> thousands = world.source(1, 0.9, world::number);
        thousands.replaceAll((entity, value) -> value.substring(0, 3) + "." + value.substring(3));
        world.speak(List.of("a", "b", "thousands"));

        Findings findings = Discovery.of(world.claims);

        assertThat(findings.repaired()).isEqualTo(100);
        assertThat(accuracy(findings, "thousands")).isEqualTo(accuracy(findings, "a"), within(0.1));
    }

    @Test
    void aDigitTooManyIsTheSameNumber() {
        Claims claims = new Claims();
        Claims.Key key = SyntheticWorld.key(1);
        claims.add(key, "a", "352,572");
        claims.add(key, "b", "3525720");
        claims.add(key, "c", "999111");

        assertThat(Discovery.of(claims).verdict(key).orElseThrow().value()).isEqualTo("352,572");
    }

    @Test
    void anOutlierMovesNothing() {
        Claims claims = new Claims();
        for (int i = 0; i < 40; i++) {
            double weather = 10 + i * 0.31;
            claims.add(SyntheticWorld.key(i), "a", String.valueOf(weather + 0.01));
            claims.add(SyntheticWorld.key(i), "b", String.valueOf(weather + 0.02));
            claims.add(SyntheticWorld.key(i), "wild", String.valueOf(weather * 70));
        }

        Findings findings = Discovery.of(claims);

        assertThat(accuracy(findings, "a")).isGreaterThan(0.9);
        assertThat(accuracy(findings, "wild")).isLessThan(0.2);
    }

    @Test
    void damagedAndEmptyValuesAreRefused() {
        Claims claims = new Claims();
        for (int i = 0; i < 20; i++) {
            claims.add(SyntheticWorld.key(i), "a", "10/-12");
            claims.add(SyntheticWorld.key(i), "b", i == 3 ? "12-Oct" : "10/-12");
            claims.add(SyntheticWorld.key(i), "c", i == 4 ? "N/A" : "9/-1");
        }

        assertThat(Discovery.of(claims).refused()).isEqualTo(2);
    }

    @Test
    void namesWrittenInTwoWaysAreOne() {
        Claims claims = new Claims();
        Claims.Key key = new Claims.Key("book", "author");
        claims.add(key, "a", "Doe, Jane B.");
        claims.add(key, "b", "jane doe");
        claims.add(key, "c", "John Smith");
        claims.add(new Claims.Key("other", "author"), "a", "Somebody Else");

        assertThat(Discovery.of(claims).verdict(key).orElseThrow().value()).containsIgnoringCase("doe");
    }

    @Test
    void datesWrittenInTwoWaysAreOne() {
        Claims claims = new Claims();
        Claims.Key key = new Claims.Key("person", "born");
        claims.add(key, "a", "1815-12-10");
        claims.add(key, "b", "10.12.1815");
        claims.add(key, "c", "1816-01-01");

        assertThat(Discovery.of(claims).verdict(key).orElseThrow().value()).contains("1815");
    }

    @Test
    void timesWrittenInTwoWaysAreOne() {
        ValueClasses times = new ValueClasses(AttributeKind.TIME, 0);

        assertThat(times.of(List.of("2011-12-01 6:45 PM", "18:45", "6:45p", "06:45", "Dec 1, 6:45 a.m.")))
                .containsExactly(0, 0, 0, 1, 1);
        assertThat(AttributeKind.of(List.of("18:45", "6:45 PM"))).isEqualTo(AttributeKind.TIME);
    }

    @Test
    void unitsAndSignsAreReadAsTheyAreMeant() {
        assertThat(Form.number("45 °F")).isEqualByComparingTo("45");
        assertThat(Form.number("$1,234.50")).isEqualByComparingTo("1234.5");
        assertThat(Form.number("3.2M")).isEqualByComparingTo("3200000");
        assertThat(Form.number("12 mph")).isEqualByComparingTo("12");
        assertThat(Form.number("12-Oct")).isNull();
        assertThat(new ValueClasses(AttributeKind.TEXT, 0).of(List.of("10/-12", "12/10", "10/12", "10/-12")))
                .containsExactly(0, 1, 2, 0);
    }

    @Test
    void aSourceVotesOnceAndItsLastWordCounts() {
        Claims claims = new Claims();
        Claims.Key key = SyntheticWorld.key(1);
        claims.add(key, "a", "111111");
        claims.add(key, "a", "222222");
        claims.add(key, "a", "222222");
        claims.add(key, "b", "333333");

        Verdict verdict = Discovery.of(claims).verdict(key).orElseThrow();
        assertThat(verdict.value()).as("a tie goes to what was said last").isEqualTo("333333");
        assertThat(verdict.probability()).isLessThan(0.5);
    }

    @Test
    void decisionsTeachWhereAgreementIsMisled() {
        SyntheticWorld world = new SyntheticWorld(11, 300).ofNumbers();
        IntFunction<String> same = entity -> "55" + (1000 + entity);
        world.source(1, 0.3, same);
        world.source(1, 0.3, same);
        world.source(1, 0.95, world::number);
        world.speak(List.of("liar a", "liar b", "honest"));
        IntStream.range(0, 60).forEach(entity -> world.claims.decide(SyntheticWorld.key(entity), world.truth(entity)));

        Findings findings = Discovery.of(world.claims);

        assertThat(accuracy(findings, "honest")).isGreaterThan(0.8);
        assertThat(accuracy(findings, "liar a")).isLessThan(0.5);
    }

    @Property(tries = 20)
    void theSameClaimsGiveTheSameFindings(@ForAll @IntRange(max = 1000) int seed) {
        SyntheticWorld first = world(seed);
        SyntheticWorld second = world(seed);

        assertThat(Discovery.of(first.claims).reliabilities())
                .isEqualTo(Discovery.of(second.claims).reliabilities());
    }

    private static SyntheticWorld world(int seed) {
        SyntheticWorld world = new SyntheticWorld(seed, 50).ofNumbers();
        world.source(0.8, 0.9, world::number);
        world.source(0.8, 0.5, world::number);
        return world.speak(List.of("a", "b"));
    }

    @Test
    void noValueIsInAnyText() {
        Claims claims = new Claims();
        Claims.Key key = new Claims.Key("secret person", "phone");
        claims.add(key, "a", "secret value");

        assertThat(key.toString() + Discovery.of(claims).verdict(key)).doesNotContain("secret");
    }

    /** Wild sources that agree by chance, by the same factor, do not hide that all measure the same. */
    @Property(tries = 5)
    void measurementsAreOneAlsoWhereManyAreWild(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        Claims claims = new Claims();
        List<Double> truth = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double length = 50 + 450 * random.nextDouble();
            truth.add(length);
            for (int source = 0; source < 5; source++) {
                boolean right =
                        random.nextDouble() < List.of(0.95, 0.85, 0.7, 0.3, 0.3).get(source);
                double said = right
                        ? length * (1 + 0.002 * (random.nextDouble() - 0.5))
                        : length * List.of(0.1, 3.0, 7.0, 50.0).get(random.nextInt(4));
                claims.add(
                        new Claims.Key("e" + i, "length"),
                        "source " + source,
                        String.format(Locale.ROOT, "%.2f", said));
            }
        }
        Findings findings = Discovery.of(claims);
        long right = 0;
        for (int i = 0; i < truth.size(); i++) {
            String value = findings.verdict(new Claims.Key("e" + i, "length"))
                    .orElseThrow()
                    .value();
            right += Math.abs(Double.parseDouble(value) / truth.get(i) - 1) < 0.01 ? 1 : 0;
        }
        assertThat(right).isGreaterThan(180);
    }

    private static double accuracy(Findings findings, String source) {
        return findings.reliabilities().stream()
                .filter(one -> one.source().equals(source))
                .mapToDouble(Findings.Reliability::accuracy)
                .findFirst()
                .orElseThrow();
    }
}
