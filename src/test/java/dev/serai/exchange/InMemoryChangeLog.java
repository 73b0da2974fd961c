package dev.serai.exchange;

import dev.serai.record.CanonicalRecord;
import dev.serai.record.GoldenChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The change log of one JVM; passes the same contract as the real one. */
public final class InMemoryChangeLog implements ChangeLog {

    private final List<GoldenChange> changes = new ArrayList<>();

    public void append(GoldenChange change) {
        if (!changes.isEmpty()
                && change.sequence() <= changes.get(changes.size() - 1).sequence()) {
            throw new IllegalArgumentException("sequences must ascend");
        }
        changes.add(change);
    }

    @Override
    public List<GoldenChange> read(String entity, long after, int limit) {
        List<GoldenChange> page = new ArrayList<>();
        for (int i = firstAfter(after); i < changes.size() && page.size() < limit; i++) {
            if (changes.get(i).id().entity().equals(entity)) {
                page.add(changes.get(i));
            }
        }
        return page;
    }

    private int firstAfter(long sequence) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public long head(String entity) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).id().entity().equals(entity)) {
                return changes.get(i).sequence();
            }
        }
        return 0;
    }

    @Override
    public Map<Long, CanonicalRecord> contents(String entity, Collection<Long> sequences) {
        Map<Long, CanonicalRecord> contents = new HashMap<>();
        for (long sequence : sequences) {
            int place = firstAfter(sequence) - 1;
            if (place >= 0
                    && changes.get(place).sequence() == sequence
                    && changes.get(place).content() != null) {
                contents.put(sequence, changes.get(place).content());
            }
        }
        return contents;
    }

    @Override
    public Map<Long, GoldenChange> latest(String entity, Collection<Long> goldenNumbers, long upTo) {
        Set<Long> wanted = new HashSet<>(goldenNumbers);
        Map<Long, GoldenChange> latest = new HashMap<>();
        for (GoldenChange change : changes.subList(0, firstAfter(upTo))) {
            if (change.id().entity().equals(entity)
                    && wanted.contains(change.id().number())) {
                latest.put(change.id().number(), change);
            }
        }
        return latest;
    }
}
