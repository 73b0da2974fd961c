package dev.serai.app.deciding;

import dev.serai.decision.Conflict;
import dev.serai.decision.ConflictWatch;
import dev.serai.decision.LinkDoubts;
import dev.serai.match.incremental.Doubt;
import dev.serai.match.incremental.Proposals;
import dev.serai.record.RecordKey;
import java.util.Collection;
import java.util.List;

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
        List<Conflict> conflicts = raised.isEmpty()
                ? List.of()
                : doubts.about(entity, about).stream()
                        .filter(doubt -> watch.asksAboutRecords(entity, doubt))
                        .map(Conflict::aboutRecords)
                        .toList();
        watch.keepAboutRecords(entity, about, conflicts);
    }
}
