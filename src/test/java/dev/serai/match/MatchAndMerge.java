package dev.serai.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.merge.GoldenRecords;
import dev.serai.merge.WeightedMerger;
import dev.serai.record.Batch;
import dev.serai.record.CanonicalJson;
import dev.serai.record.ContentHash;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import dev.serai.record.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Matches and merges one batch after the other, and says what must hold afterwards. */
public final class MatchAndMerge {

    private final MatchDefinition definition = Customers.matchDefinition();
    private final Matcher matcher;
    private final WeightedMerger merger;

    public MatchAndMerge(SourceRecords records, GoldenRecords golden) {
        this.matcher = new DeterministicMatcher(definition, records);
        this.merger = new WeightedMerger(Customers.mergeDefinition(), golden);
    }

    public List<GoldenChange> feed(Batch batch) {
        return merger.merge(matcher.match(batch).clusters());
    }

    /** The golden state without ids: who belongs together, and the golden content of each such set. */
    public static Map<Set<RecordKey>, String> state(List<StoredRecord> records, List<GoldenChange> log) {
        Map<Long, Set<RecordKey>> members = new TreeMap<>();
        records.forEach(record -> members.computeIfAbsent(record.golden(), any -> new TreeSet<>())
                .add(record.record().key()));
        members.remove(SourceRecords.NOBODY);
        Map<Long, GoldenChange> last = new HashMap<>();
        log.forEach(change -> last.put(change.id().number(), change));
        Map<Set<RecordKey>, String> state = new HashMap<>();
        members.forEach((golden, keys) -> state.put(
                keys,
                CanonicalJson.write(Objects.requireNonNull(
                        Objects.requireNonNull(last.get(golden)).content()))));
        return state;
    }

    /** What the state must be, worked out from the newest versions the slow way. */
    public static Set<Set<RecordKey>> expectedPartition(List<SourceRecord> records) {
        MatchDefinition definition = Customers.matchDefinition();
        Map<RecordKey, SourceRecord> newest = new TreeMap<>();
        records.forEach(record ->
                newest.merge(record.key(), record, (a, b) -> b.version().isNewerThan(a.version()) ? b : a));
        newest.values().removeIf(record -> record.content().isEmpty());
        List<Set<RecordKey>> sets = new ArrayList<>();
        Map<Set<RecordKey>, Set<ContentHash>> keysOf = new HashMap<>();
        for (SourceRecord record : newest.values()) {
            Set<RecordKey> joined = new TreeSet<>(Set.of(record.key()));
            Set<ContentHash> keys = new TreeSet<>(definition.keysOf(record.content()));
            for (Set<RecordKey> other : List.copyOf(sets)) {
                Set<ContentHash> otherKeys = keysOf.getOrDefault(other, Set.of());
                if (definition.keysOf(record.content()).stream().anyMatch(otherKeys::contains)) {
                    sets.remove(other);
                    joined.addAll(other);
                    keys.addAll(otherKeys);
                }
            }
            sets.add(joined);
            keysOf.put(joined, keys);
        }
        return Set.copyOf(sets);
    }

    /** Checks that the log tells a sound story: versions without gaps, links to the version before, nothing after an end. */
    public static void assertSound(List<StoredRecord> records, List<GoldenChange> log) {
        Map<GoldenId, GoldenChange> last = new HashMap<>();
        for (GoldenChange change : log) {
            GoldenChange before = last.put(change.id(), change);
            assertThat(change.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(change.previous()).isEqualTo(before == null ? 0 : before.sequence());
            assertThat(before == null || !before.event().ends()).isTrue();
            assertThat(change.content() == null).isEqualTo(change.event().ends());
        }
        Set<Long> live = new TreeSet<>();
        last.forEach((id, change) -> {
            if (!change.event().ends()) {
                live.add(id.number());
            }
        });
        Set<Long> used = new TreeSet<>();
        records.forEach(record -> {
            assertThat(record.golden() == SourceRecords.NOBODY)
                    .isEqualTo(record.record().content().isEmpty());
            used.add(record.golden());
        });
        used.remove(SourceRecords.NOBODY);
        assertThat(used).isEqualTo(live);
    }
}
