package dev.serai.merge;

import dev.serai.record.CanonicalRecord;
import dev.serai.strategy.Contribution;
import dev.serai.strategy.Outcome;
import java.util.List;

/** The golden values of one customer and where each came from. */
public record Golden(CanonicalRecord content, Provenance provenance, List<Contest> contests) {

    public Golden {
        contests = List.copyOf(contests);
    }

    /** A rule with whose outcome not everybody agrees, and nobody decided it. */
    record Contest(FieldRule rule, Outcome outcome, List<Contribution> heard) {}
}
