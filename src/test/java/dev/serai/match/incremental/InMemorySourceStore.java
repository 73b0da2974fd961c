package dev.serai.match.incremental;

import dev.serai.match.StorePlan;
import dev.serai.match.StoredRecord;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Source records in memory; checks what it is told. */
final class InMemorySourceStore implements SourceStore {

    private final Map<RecordKey, StoredRecord> records = new TreeMap<>();
    private long lastId;
    private long lastGolden;

    Collection<StoredRecord> all() {
        return records.values();
    }

    @Override
    public Map<RecordKey, Known> known(Collection<RecordKey> keys) {
        Map<RecordKey, Known> known = new HashMap<>();
        keys.forEach(key -> {
            StoredRecord stored = records.get(key);
            if (stored != null) {
                known.put(key, new Known(stored.id(), stored.record().version(), stored.golden()));
            }
        });
        return known;
    }

    @Override
    public List<StoredRecord> members(Collection<Long> goldenNumbers) {
        return records.values().stream()
                .filter(stored -> goldenNumbers.contains(stored.golden()))
                .toList();
    }

    @Override
    public List<Long> nextIds(int count) {
        lastId += count;
        return LongStream.rangeClosed(lastId - count + 1, lastId).boxed().toList();
    }

    @Override
    public List<Long> nextGoldenNumbers(int count) {
        lastGolden += count;
        return LongStream.rangeClosed(lastGolden - count + 1, lastGolden)
                .boxed()
                .toList();
    }

    @Override
    public void apply(List<StoredRecord> added, List<StoredRecord> replaced, List<StorePlan.Moved> moved) {
        replaced.forEach(one -> expect(one.golden(), records.put(one.record().key(), one)));
        moved.forEach(one -> {
            StoredRecord stored = records.values().stream()
                    .filter(candidate -> candidate.id() == one.id())
                    .findFirst()
                    .orElseThrow();
            expect(one.from(), stored);
            records.put(stored.record().key(), new StoredRecord(one.id(), one.to(), stored.record()));
        });
        added.forEach(one -> {
            if (records.put(one.record().key(), one) != null) {
                throw new IllegalStateException("a record was added twice");
            }
        });
    }

    private static void expect(long golden, @org.jspecify.annotations.Nullable StoredRecord stored) {
        if (stored == null || stored.golden() != golden) {
            throw new IllegalStateException("a stored record is not under the golden number that was said");
        }
    }
}
