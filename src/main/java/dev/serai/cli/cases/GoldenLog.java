package dev.serai.cli.cases;

import dev.serai.exchange.ChangeLog;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The change log of one case. */
record GoldenLog(List<GoldenChange> changes) implements ChangeLog {

    GoldenLog {
        changes = List.copyOf(changes);
    }

    @Override
    public List<GoldenChange> read(String entity, long after, int limit) {
        return changes.stream()
                .filter(change -> change.id().entity().equals(entity) && change.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public long head(String entity) {
        return changes.stream()
                .filter(change -> change.id().entity().equals(entity))
                .mapToLong(GoldenChange::sequence)
                .max()
                .orElse(0);
    }

    @Override
    public Map<Long, CanonicalRecord> contents(String entity, Collection<Long> sequences) {
        Map<Long, CanonicalRecord> contents = new HashMap<>();
        for (GoldenChange change : changes) {
            CanonicalRecord content = change.content();
            if (content != null && sequences.contains(change.sequence())) {
                contents.put(change.sequence(), content);
            }
        }
        return contents;
    }

    @Override
    public Map<Long, GoldenChange> latest(String entity, Collection<Long> goldenNumbers, long upTo) {
        Map<Long, GoldenChange> latest = new HashMap<>();
        changes.stream()
                .filter(change -> change.id().entity().equals(entity)
                        && change.sequence() <= upTo
                        && goldenNumbers.contains(change.id().number()))
                .forEach(change -> latest.put(change.id().number(), change));
        return latest;
    }
}
