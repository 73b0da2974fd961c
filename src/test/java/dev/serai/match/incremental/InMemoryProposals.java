package dev.serai.match.incremental;

import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Open questions in memory. */
final class InMemoryProposals implements Proposals {

    private final Set<Doubt> open = new HashSet<>();

    @Override
    public void raise(Collection<RecordKey> about, List<Doubt> doubts) {
        Set<RecordKey> records = Set.copyOf(about);
        open.removeIf(doubt -> records.contains(doubt.one()) || records.contains(doubt.other()));
        open.addAll(doubts);
    }

    Set<Doubt> open() {
        return open;
    }
}
