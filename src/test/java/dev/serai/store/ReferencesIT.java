package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.match.DeterministicMatcher;
import dev.serai.match.MatchDefinition;
import dev.serai.match.Matcher;
import dev.serai.merge.MergeDefinition;
import dev.serai.merge.Merger;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalField;
import dev.serai.record.CanonicalJson;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.ContentHash;
import dev.serai.record.EntitySchema;
import dev.serai.record.FieldPath;
import dev.serai.record.GoldenId;
import dev.serai.record.Intake;
import dev.serai.record.Lineage;
import dev.serai.record.RecordKey;
import dev.serai.record.RecordVersion;
import dev.serai.record.Sensitivity;
import dev.serai.record.SourceRecord;
import dev.serai.record.ValueKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transactions lead to the golden customer that their customer's record belongs to, whatever comes first. */
class ReferencesIT {

    private static final EntitySchema TRANSACTION = new EntitySchema(
            "transaction",
            List.of(
                    new CanonicalField(
                            FieldPath.of("customer"),
                            "reference",
                            ValueKind.TEXT,
                            Sensitivity.NONE,
                            "customer",
                            List.of()),
                    new CanonicalField(FieldPath.of("product"), "text", ValueKind.TEXT, Sensitivity.NONE)));

    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, Matcher> matchers = Map.of(
            "customer",
            new DeterministicMatcher(
                    Customers.matchDefinition(), new PostgresSourceRecords(database.dataSource(), Customers.SCHEMA)),
            "transaction",
            new DeterministicMatcher(
                    MatchDefinition.nobodyIsTheSame(TRANSACTION),
                    new PostgresSourceRecords(database.dataSource(), TRANSACTION)));
    private final Map<String, Merger> mergers = mergers();

    private Map<String, Merger> mergers() {
        Map<EntitySchema, Merger> alone = new HashMap<>();
        alone.put(Customers.SCHEMA, merger(Customers.mergeDefinition()));
        alone.put(TRANSACTION, merger(MergeDefinition.usual(TRANSACTION, Customers.WEIGHTS)));
        return alone.keySet().stream()
                .collect(Collectors.toMap(
                        EntitySchema::entity, schema -> new ReferringMerger(schema, alone, database.dataSource())));
    }

    private Merger merger(MergeDefinition definition) {
        return new WeightedMerger(definition, new PostgresGoldenRecords(database.dataSource(), definition.schema()));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aTransactionWaitsForItsCustomer() {
        feed(bought("acme", "T1", 1, "C1"));
        assertThat(customerOf("T1")).isNull();

        feed(Customers.record("acme", "C1", 1, "email=ada@example.org"));

        assertThat(customerOf("T1")).isEqualTo(goldenOf("acme", "C1"));
    }

    @Test
    void itFollowsWhenItsCustomerJoinsAndWhenItSplits() {
        feed(Customers.record("acme", "C1", 1, "email=ada@example.org"));
        feed(Customers.record("globex", "G1", 1, "email=bob@example.org"));
        feed(bought("acme", "T1", 1, "C1"), bought("globex", "T2", 1, "G1"));

        feed(Customers.record("globex", "G1", 2, "email=ada@example.org"));
        assertThat(customerOf("T2")).isEqualTo(customerOf("T1")).isEqualTo(goldenOf("acme", "C1"));

        feed(Customers.record("globex", "G1", 3, "email=bob@example.org"));
        assertThat(customerOf("T2")).isEqualTo(goldenOf("globex", "G1")).isNotEqualTo(customerOf("T1"));
        assertThat(versions("T1") + versions("T2")).as("one for each news").isEqualTo(4);
    }

    /** As matching by a model leaves a deletion: the record is nobody's, and its customer goes when it was the last. */
    @Test
    void aTransactionOfADeletedCustomerLeadsToNobody() {
        feed(Customers.record("acme", "C1", 1, "email=ada@example.org"));
        feed(bought("acme", "T1", 1, "C1"));
        String golden = String.valueOf(goldenOf("acme", "C1"));
        GoldenId id = new GoldenId("customer", Long.parseLong(golden.substring("customer-".length())));

        database.transaction().executeWithoutResult(status -> {
            database.jdbc().update("UPDATE source_record SET golden_id = 0 WHERE entity = 'customer'");
            Objects.requireNonNull(mergers.get("customer"))
                    .merge(List.of(new Cluster(id, List.of(), Set.of("acme"), ClusterEvent.retired())));
        });

        assertThat(customerOf("T1")).isNull();
        assertThat(versions("T1")).isEqualTo(2);
    }

    @Test
    void theKeyOfAnotherPartnerIsAnotherCustomer() {
        feed(Customers.record("acme", "C1", 1, "email=ada@example.org"));

        feed(bought("globex", "T1", 1, "C1"));

        assertThat(customerOf("T1")).isNull();
    }

    @Test
    void aMoveIsNewsToThePartnerThatSentTheTransaction() {
        feed(bought("acme", "T1", 1, "C1"));
        feed(Customers.record("acme", "C1", 1, "email=ada@example.org"));

        assertThat(database.jdbc()
                        .queryForList(
                                "SELECT echo_of::text FROM golden_version WHERE entity = 'transaction' ORDER BY seq",
                                String.class))
                .containsExactly("{acme}", "{}");
    }

    @Test
    void everyOrderAndAnyNumberOfWorkersGiveTheSameReferences() throws Exception {
        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            List<SourceRecord> all = new ArrayList<>(history(random));
            Collections.shuffle(all, random);
            clear();

            work(all, 1 + seed % 4, random);

            assertThat(references()).as("seed %d", seed).isEqualTo(expected(all));
        }
    }

    /** Versions in which customers join and split, and transactions that change their customer. */
    private static List<SourceRecord> history(Random random) {
        List<SourceRecord> all = new ArrayList<>();
        for (String partner : List.of("acme", "globex")) {
            for (int version = 1; version <= 5; version++) {
                for (int key = 0; key < 12; key++) {
                    all.add(Customers.record(
                            partner, "C" + key, version, "email=e" + random.nextInt(10) + "@example.org"));
                }
            }
            for (int key = 0; key < 40; key++) {
                for (int version = 1; version <= 2; version++) {
                    all.add(bought(partner, "T" + key, version, "C" + random.nextInt(14)));
                }
            }
        }
        return all;
    }

    private void work(List<SourceRecord> all, int workers, Random random) throws Exception {
        ConcurrentLinkedQueue<SourceRecord[]> work = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(12));
            all.subList(from, to).stream()
                    .collect(Collectors.groupingBy(record -> record.key().entity()))
                    .values()
                    .forEach(batch -> work.add(batch.toArray(SourceRecord[]::new)));
            from = to;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    for (SourceRecord[] batch = work.poll(); batch != null; batch = work.poll()) {
                        feed(batch);
                    }
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** By the newest version of each record alone: the customer's golden id as it is stored. */
    private Map<RecordKey, String> expected(List<SourceRecord> all) {
        Map<RecordKey, SourceRecord> newest = new HashMap<>();
        all.forEach(record -> newest.merge(
                record.key(), record, (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other));
        Map<RecordKey, String> expected = new TreeMap<>();
        newest.forEach((key, record) -> {
            if (key.entity().equals("transaction")) {
                String customer =
                        goldenOf(key.partner(), String.valueOf(record.content().get("customer")));
                expected.put(key, String.valueOf(customer));
            }
        });
        return expected;
    }

    private Map<RecordKey, String> references() {
        Map<RecordKey, String> references = new TreeMap<>();
        database.jdbc().query("""
                        SELECT s.partner, s.source_key, g.content ->> 'customer'
                        FROM source_record s JOIN golden_record g USING (golden_id) WHERE s.entity = 'transaction'
                        """, row -> {
            references.put(
                    new RecordKey(row.getString(1), "transaction", row.getString(2)), String.valueOf(row.getString(3)));
        });
        return references;
    }

    private void clear() {
        database.jdbc().execute("TRUNCATE source_record, match_key, golden_version, record_reference, golden_total");
    }

    private void feed(SourceRecord... records) {
        String entity = records[0].key().entity();
        Intake intake = new Intake(new UUID(1, 2), "acme", "acme/all.in", entity, "test", Instant.EPOCH, "abc");
        Batch batch = new Batch(UUID.randomUUID(), intake, 0, List.of(records), List.of());
        database.transaction().executeWithoutResult(status -> Objects.requireNonNull(mergers.get(entity))
                .merge(Objects.requireNonNull(matchers.get(entity)).match(batch).clusters()));
    }

    private static SourceRecord bought(String partner, String key, long version, String customer) {
        CanonicalRecord content = CanonicalRecord.builder(TRANSACTION)
                .set("customer", customer)
                .set("product", "tea")
                .build();
        ContentHash hash = ContentHash.of(CanonicalJson.write(content).getBytes(StandardCharsets.UTF_8));
        return new SourceRecord(
                new RecordKey(partner, "transaction", key),
                new RecordVersion(version, hash),
                content,
                new Lineage(new UUID(1, 2), 1, "abc"));
    }

    private @Nullable String customerOf(String transaction) {
        return references().entrySet().stream()
                .filter(entry -> entry.getKey().sourceKey().equals(transaction))
                .map(Map.Entry::getValue)
                .filter(customer -> !customer.equals("null"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String goldenOf(String partner, String key) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT 'customer-' || golden_id FROM source_record"
                                + " WHERE entity = 'customer' AND partner = ? AND source_key = ?",
                        String.class,
                        partner,
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private int versions(String transaction) {
        String sql = "SELECT 1 FROM golden_version JOIN source_record USING (golden_id) WHERE source_key = ?";
        return database.jdbc().queryForList(sql, transaction).size();
    }
}
