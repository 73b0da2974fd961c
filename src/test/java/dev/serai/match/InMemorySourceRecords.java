package dev.serai.match;

import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Source records in memory, for one thread. */
public final class InMemorySourceRecords implements SourceRecords {

    private final TreeMap<Long, StoredRecord> byId = new TreeMap<>();
    private final Map<RecordKey, Long> ids = new HashMap<>();
    private final Map<ContentHash, Long> keys = new HashMap<>();
    private long lastGolden;

    @Override
    public void lock() {}

    @Override
    public Map<RecordKey, StoredVersion> stored(Collection<RecordKey> asked) {
        Map<RecordKey, StoredVersion> stored = new HashMap<>();
        byId.values().forEach(record -> {
            if (asked.contains(record.record().key())) {
                stored.put(
                        record.record().key(), new StoredVersion(record.record().version(), record.golden()));
            }
        });
        return stored;
    }

    @Override
    public Map<ContentHash, Long> goldenNumbers(Collection<ContentHash> matchKeys) {
        Map<ContentHash, Long> found = new HashMap<>(keys);
        found.keySet().retainAll(matchKeys);
        return found;
    }

    @Override
    public List<StoredRecord> deleted(Collection<RecordKey> asked) {
        return byId.values().stream()
                .filter(record -> record.golden() == NOBODY
                        && asked.contains(record.record().key()))
                .toList();
    }

    @Override
    public List<StoredRecord> members(Collection<Long> goldenNumbers) {
        return byId.values().stream()
                .filter(record -> goldenNumbers.contains(record.golden()))
                .toList();
    }

    @Override
    public List<Long> nextGoldenNumbers(int count) {
        long first = lastGolden + 1;
        lastGolden += count;
        return LongStream.rangeClosed(first, lastGolden).boxed().toList();
    }

    @Override
    public void apply(StorePlan plan) {
        plan.replaced().forEach(record -> byId.put(record.id(), record));
        plan.moved()
                .forEach(move -> byId.computeIfPresent(
                        move.id(), (id, record) -> new StoredRecord(id, move.to(), record.record())));
        plan.added().forEach(added -> {
            long id = byId.size() + 1L;
            if (ids.putIfAbsent(added.record().key(), id) != null) {
                throw new IllegalStateException("a record is stored twice");
            }
            byId.put(id, new StoredRecord(id, added.golden(), added.record()));
        });
        plan.newKeys().forEach((key, golden) -> {
            if (keys.putIfAbsent(key, golden) != null) {
                throw new IllegalStateException("a match key is stored twice");
            }
        });
        plan.movedKeys().forEach((key, golden) -> keys.computeIfPresent(key, (any, before) -> golden));
        keys.keySet().removeAll(plan.goneKeys());
    }

    /** All match keys and their golden numbers. */
    public Map<ContentHash, Long> keys() {
        return Map.copyOf(keys);
    }

    public List<StoredRecord> all() {
        return List.copyOf(byId.values());
    }
}
