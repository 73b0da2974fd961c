package dev.serai.match;

import static dev.serai.match.Customers.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.merge.InMemoryGoldenRecords;
import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

class OrderFreeTest {

    /** Few keys, values and versions, so that joins, splits, repeats and old versions happen all the time. */
    @Provide
    Arbitrary<List<SourceRecord>> records() {
        Arbitrary<List<String>> values = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9))
                .as(OrderFreeTest::values);
        return Combinators.combine(
                        Arbitraries.of("acme", "globex", "initech"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        values)
                .as((partner, key, version, texts) -> record(partner, "K" + key, version, texts.toArray(String[]::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static List<String> values(int email, int phone, int name, int number) {
        if (number == 0) {
            return List.of(); // its partner deleted it
        }
        List<String> values = new ArrayList<>(List.of("name=Name " + name, "tags=t" + number % 3));
        if (email > 0) {
            values.add("email=e" + email + "@example.org");
        }
        if (phone > 0) {
            values.add("phone=+4910000000" + phone);
            values.add("address.city=City " + phone);
        }
        if (number > 2) {
            values.add("credit_score=" + (300 + number) + ".50");
            values.add("annual_spend=" + number + "00");
        }
        return values;
    }

    @Property(tries = 300)
    void theSameRecordsGiveTheSameGoldenStateInAnyOrderAndAnyBatches(
            @ForAll("records") List<SourceRecord> records, @ForAll long seed) {
        Random random = new Random(seed);
        List<SourceRecord> shuffled = new ArrayList<>(records);
        records.forEach(record -> {
            if (random.nextInt(4) == 0) {
                shuffled.add(record);
            }
        });
        Collections.shuffle(shuffled, random);

        Map<Set<RecordKey>, String> expected = run(records, new Random(0), records.size());
        Map<Set<RecordKey>, String> actual = run(shuffled, random, 7);

        assertThat(actual).isEqualTo(expected);
        assertThat(actual.keySet()).isEqualTo(MatchAndMerge.expectedPartition(records));
    }

    private static Map<Set<RecordKey>, String> run(List<SourceRecord> records, Random random, int largestBatch) {
        InMemorySourceRecords store = new InMemorySourceRecords();
        InMemoryGoldenRecords golden = new InMemoryGoldenRecords();
        MatchAndMerge line = new MatchAndMerge(store, golden);
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(largestBatch));
            line.feed(Customers.batch(records.subList(from, to)));
            from = to;
        }
        MatchAndMerge.assertSound(store.all(), golden.log());
        assertThat(store.keys()).isEqualTo(keysOf(store.all()));
        return MatchAndMerge.state(store.all(), golden.log());
    }

    private static Map<ContentHash, Long> keysOf(List<StoredRecord> records) {
        Map<ContentHash, Long> keys = new HashMap<>();
        records.forEach(record -> Customers.matchDefinition()
                .keysOf(record.record().content())
                .forEach(key -> keys.put(key, record.golden())));
        return keys;
    }
}
