package dev.serai.camel;

import dev.serai.exchange.Delivery;
import dev.serai.exchange.Intakes;
import dev.serai.exchange.SubscriptionFeed;
import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.InMemoryFeedProfiles;
import dev.serai.exchange.drift.InMemoryHolds;
import dev.serai.mapping.InboundMapping;
import dev.serai.match.Customers;
import dev.serai.match.MatchResult;
import dev.serai.match.Matcher;
import dev.serai.merge.Evidence;
import dev.serai.merge.Merger;
import dev.serai.merge.Merging;
import dev.serai.record.Batch;
import dev.serai.record.BatchCodec;
import dev.serai.record.Cluster;
import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import dev.serai.record.SourceRecord;
import dev.serai.record.TestSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Engines in memory that keep what they were given, and fail as often as a test wants. */
public final class RecordedEngines implements Engines {

    public final List<Batch> merged = new CopyOnWriteArrayList<>();
    public final Queue<RuntimeException> mergeFailures = new ConcurrentLinkedQueue<>();
    public final Map<UUID, Batch> stored = new ConcurrentHashMap<>();
    public final Queue<Delivery> owed = new ConcurrentLinkedQueue<>();
    public final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    public final List<String> failed = new CopyOnWriteArrayList<>();
    public volatile String revision = "r1";
    public final DriftGuard drift = new DriftGuard(new InMemoryFeedProfiles(), new InMemoryHolds());

    private final AtomicLong ids = new AtomicLong();
    private final Map<GoldenId, Batch> touched = new ConcurrentHashMap<>();

    @Override
    public InboundMapping mapping(String name) {
        if (!name.equals(LineMapping.ACME.name())) {
            throw UnknownName.of("mapping", name, List.of(LineMapping.ACME.name(), "globex/people.in"));
        }
        return new LineMapping(name, "acme", "customer", revision);
    }

    @Override
    public Matcher matcher(String entity) {
        refuseOther(entity);
        return batch -> {
            GoldenId id = new GoldenId(entity, ids.incrementAndGet());
            touched.put(id, batch);
            Cluster cluster =
                    new Cluster(id, batch.records(), Set.of(batch.intake().partner()), ClusterEvent.created());
            return new MatchResult(List.of(cluster), batch.records().size(), 0, 0);
        };
    }

    @Override
    public Merger merger(String entity) {
        refuseOther(entity);
        return clusters -> {
            Batch batch = Objects.requireNonNull(touched.get(clusters.get(0).id()));
            RuntimeException failure = mergeFailures.poll();
            if (failure != null) {
                stored.remove(batch.id());
                throw failure;
            }
            merged.add(batch);
            return List.of();
        };
    }

    @Override
    public Merging merging(String entity) {
        refuseOther(entity);
        return new Merging(Customers.mergeDefinition(), Evidence.NONE);
    }

    private static void refuseOther(String entity) {
        if (!entity.equals("customer")) {
            throw UnknownName.of("entity", entity, List.of("customer"));
        }
    }

    @Override
    public SubscriptionFeed feed(String subscription) {
        return new SubscriptionFeed() {
            @Override
            public String subscription() {
                return subscription;
            }

            @Override
            public Optional<Delivery> next() {
                return Optional.ofNullable(owed.poll());
            }

            @Override
            public void delivered(Delivery delivery) {
                RecordedEngines.this.delivered.add(delivery);
            }

            @Override
            public void failed(Delivery delivery, String reason) {
                failed.add(reason);
            }
        };
    }

    @Override
    public Intakes intakes() {
        return batch -> stored.putIfAbsent(batch.id(), batch) == null;
    }

    @Override
    public BatchCodec codec() {
        return new BatchCodec(entity -> TestSchemas.CUSTOMER);
    }

    @Override
    public DriftGuard drift() {
        return drift;
    }

    /** The partner's keys of all records that were merged, in ascending order. */
    public List<String> mergedKeys() {
        return merged.stream()
                .flatMap(batch -> batch.records().stream())
                .map(SourceRecord::key)
                .map(key -> key.sourceKey())
                .sorted()
                .toList();
    }

    /** Owes a subscriber a text. */
    public Delivery owe(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        Delivery delivery = new Delivery(
                UUID.nameUUIDFromBytes(payload), "globex/golden", 0, 1, 1, payload, "golden-1.csv", "text/csv", 1);
        owed.add(delivery);
        return delivery;
    }
}
