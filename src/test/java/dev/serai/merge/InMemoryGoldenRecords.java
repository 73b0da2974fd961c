package dev.serai.merge;

import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Golden records in memory, for one thread. */
public final class InMemoryGoldenRecords implements GoldenRecords {

    private final List<GoldenChange> log = new ArrayList<>();
    private final Map<GoldenId, GoldenChange> current = new HashMap<>();

    @Override
    public Map<GoldenId, GoldenChange> current(Collection<GoldenId> ids) {
        Map<GoldenId, GoldenChange> found = new HashMap<>(current);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<GoldenChange> append(List<GoldenChange> changes) {
        List<GoldenChange> appended = new ArrayList<>();
        for (GoldenChange change : changes) {
            GoldenChange before = current.get(change.id());
            if (before != null && before.version() >= change.version()) {
                throw new IllegalStateException("this version is there already");
            }
            GoldenChange numbered = new GoldenChange(
                    log.size() + 1L,
                    change.id(),
                    change.version(),
                    change.event(),
                    change.content(),
                    change.provenance(),
                    change.previous(),
                    change.echoOf());
            log.add(numbered);
            current.put(numbered.id(), numbered);
            appended.add(numbered);
        }
        return appended;
    }

    public List<GoldenChange> log() {
        return List.copyOf(log);
    }
}
