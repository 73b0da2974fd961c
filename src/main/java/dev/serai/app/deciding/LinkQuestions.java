package dev.serai.app.deciding;

import dev.serai.decision.Conflict;
import dev.serai.decision.ConflictWatch;
import dev.serai.decision.LinkDoubts;
import dev.serai.match.incremental.Doubt;
import dev.serai.match.incremental.Proposals;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what matching is not sure of to the vote, in the transaction in which it was found. */
final class LinkQuestions implements Proposals {

    private final String entity;
    private final Proposals stored;
    private final LinkDoubts doubts;
    private final ConflictWatch watch;

    LinkQuestions(String entity, Proposals stored, LinkDoubts doubts, ConflictWatch watch) {
        this.entity = entity;
        this.stored = stored;
        this.doubts = doubts;
        this.watch = watch;
    }

    @Override
    public void raise(Collection<RecordKey> about, List<Doubt> raised) {
        stored.raise(about, raised);
        if (about.isEmpty() || !watch.watches(entity)) {
            return;
        }
        watch.keepAboutRecords(entity, about, raised.isEmpty() ? List.of() : conflicts(about));
    }

    /** Two records that are doubtful in several ways are one question, of the first kind that is asked about. */
    private List<Conflict> conflicts(Collection<RecordKey> about) {
        Map<String, Conflict> bySubject = new LinkedHashMap<>();
        doubts.about(entity, about).stream()
                .filter(doubt -> watch.asksAboutRecords(entity, doubt))
                .map(Conflict::aboutRecords)
                .forEach(conflict -> bySubject.putIfAbsent(conflict.subject(), conflict));
        return List.copyOf(bySubject.values());
    }
}
