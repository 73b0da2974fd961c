package dev.serai.match.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
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
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StreamEqualsBatchTest {

    private static final int CAP = 3;

    /** Few values and a low cap, so that keys cross it in both directions all the time; one record in eight is a deletion. */
    @Provide
    Arbitrary<List<SourceRecord>> records() {
        return Combinators.combine(
                        Arbitraries.of("acme", "globex", "initech"),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 7 * 64 - 1))
                .as(StreamEqualsBatchTest::record)
                .list()
                .ofMinSize(1)
                .ofMaxSize(45);
    }

    private static SourceRecord record(String partner, int key, int version, int dice) {
        if (dice % 8 == 7) {
            return Customers.record(partner, "K" + key, version);
        }
        List<String> values = new ArrayList<>(List.of("name=Name " + dice % 3));
        if (dice % 5 > 0) {
            values.add("email=e" + dice % 5 + "@example.org");
        }
        if (dice % 4 > 0) {
            values.add("phone=+4910000000" + dice % 4);
        }
        if (dice % 7 > 2) {
            values.add("address.city=City " + dice % 7);
        }
        return Customers.record(partner, "K" + key, version, values.toArray(String[]::new));
    }

    static SourceRecord record(Random random, int people) {
        String partner = List.of("acme", "globex", "initech").get(random.nextInt(3));
        String key = "K" + random.nextInt(people);
        int version = 1 + random.nextInt(3);
        int person = random.nextInt(people);
        if (random.nextInt(10) == 0) {
            return Customers.record(partner, key, version);
        }
        List<String> values = new ArrayList<>(List.of("name=Name " + person % (1 + people / 8)));
        if (random.nextInt(3) > 0) {
            values.add("email=e" + person + "@example.org");
        }
        if (random.nextInt(3) > 0) {
            values.add("phone=+4910000" + person / 2);
        }
        if (random.nextInt(2) > 0) {
            values.add("address.city=City " + person % 5);
        }
        return Customers.record(partner, key, version, values.toArray(String[]::new));
    }

    @Property(tries = 400)
    void theSameRecordsEndInTheSameStateInAnyOrderAndAnyBatches(
            @ForAll("records") List<SourceRecord> records, @ForAll long seed) {
        Random random = new Random(seed);
        List<SourceRecord> shuffled = new ArrayList<>(records);
        records.stream().filter(record -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        Run batch = run(newest(records), new Random(0), records.size());
        Run stream = run(shuffled, random, 6);

        assertThat(stream.partition()).isEqualTo(batch.partition());
        assertThat(stream.capped()).isEqualTo(batch.capped());
        assertThat(stream.rows()).isEqualTo(batch.rows());
        assertThat(stream.doubts()).isEqualTo(batch.doubts());
    }

    @Property(tries = 200)
    void decisionsEndInTheSameStateWheneverTheyAreMade(
            @ForAll("records") List<SourceRecord> records, @ForAll long seed) {
        Random random = new Random(seed);
        List<LinkConstraint> decisions = decisions(records, random);
        Store early = new Store();
        decisions.forEach(early.index::decide);
        Run first = run(early, newest(records), new Random(0), records.size());
        Store late = new Store();
        run(late, records, random, 5);
        decisions.forEach(decision -> {
            late.index.decide(decision);
            late.matcher.reconsider(List.of(decision.one(), decision.other()));
        });

        assertThat(late.state().partition()).isEqualTo(first.partition());
        assertThat(late.state().doubts()).isEqualTo(first.doubts());
    }

    /** Of disjoint pairs, so that no decision contradicts another. */
    private static List<LinkConstraint> decisions(List<SourceRecord> records, Random random) {
        List<RecordKey> keys = new ArrayList<>(
                new TreeSet<>(records.stream().map(SourceRecord::key).toList()));
        Collections.shuffle(keys, random);
        List<LinkConstraint> decisions = new ArrayList<>();
        for (int i = 0; i + 1 < keys.size() && decisions.size() < 3; i += 2) {
            LinkConstraint.Kind kind = random.nextBoolean() ? LinkConstraint.Kind.MUST : LinkConstraint.Kind.CANNOT;
            decisions.add(new LinkConstraint(keys.get(i), keys.get(i + 1), kind));
        }
        return decisions;
    }

    private static List<SourceRecord> newest(List<SourceRecord> records) {
        Map<RecordKey, SourceRecord> newest = new HashMap<>();
        records.forEach(record ->
                newest.merge(record.key(), record, (a, b) -> b.version().isNewerThan(a.version()) ? b : a));
        return List.copyOf(newest.values());
    }

    private static Run run(List<SourceRecord> records, Random random, int largestBatch) {
        return run(new Store(), records, random, largestBatch);
    }

    private static Run run(Store store, List<SourceRecord> records, Random random, int largestBatch) {
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(largestBatch));
            store.matcher.match(store.matcher.prepare(Customers.batch(records.subList(from, to))));
            store.assertSound();
            from = to;
        }
        return store.state();
    }

    /** An end state without any number that depends on the order. */
    private record Run(
            Set<Set<RecordKey>> partition, Set<Long> capped, Map<Long, Set<RecordKey>> rows, Set<Doubt> doubts) {}

    private static final class Store {

        private final InMemoryLinkIndex index = new InMemoryLinkIndex();
        private final InMemorySourceStore sources = new InMemorySourceStore();
        private final InMemoryProposals proposals = new InMemoryProposals();
        private final IncrementalMatcher matcher = new IncrementalMatcher(
                "customer", new ToyModel(CAP), new IncrementalMatcher.Stores(index, sources, proposals));

        Run state() {
            Map<Long, RecordKey> keyOf = new HashMap<>();
            index.nodes().forEach(node -> keyOf.put(node.number(), node.traits().key()));
            Map<Long, Set<RecordKey>> rows = new HashMap<>();
            index.blocks()
                    .forEach((key, nodes) -> nodes.forEach(node -> rows.computeIfAbsent(key, any -> new TreeSet<>())
                            .add(keyOf.getOrDefault(node, new RecordKey("?", "?", "?")))));
            return new Run(new HashSet<>(index.partition()), index.capped(), rows, proposals.open());
        }

        /** Index and source records say the same, and deleted records are nobody's. */
        void assertSound() {
            Map<RecordKey, Long> indexed = new HashMap<>();
            index.nodes().forEach(node -> indexed.put(node.traits().key(), node.golden()));
            Map<RecordKey, Long> stored = new HashMap<>();
            sources.all().forEach(record -> {
                if (record.record().content().isEmpty()) {
                    assertThat(record.golden()).isEqualTo(SourceStore.NOBODY);
                } else {
                    stored.put(record.record().key(), record.golden());
                }
            });
            assertThat(indexed).isEqualTo(stored);
        }
    }
}
