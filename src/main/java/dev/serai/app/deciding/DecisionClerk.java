package dev.serai.app.deciding;

import dev.serai.app.live.Background;
import dev.serai.decision.Proposals;
import dev.serai.store.NodeLease;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends proposals at their deadline and reminds who is silent. What is due stands in the database, so that a restart forgets
 * nothing; one node at a time does it.
 */
public final class DecisionClerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionClerk.class);
    private static final String TASK = "decisions";
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 200;

    private final Decisions decisions;
    private final Proposals proposals;
    private final NodeLease lease;
    private final Clock clock;
    private final Background background = new Background();

    DecisionClerk(Decisions decisions, Proposals proposals, NodeLease lease, Clock clock) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.lease = lease;
        this.clock = clock;
    }

    void start(Duration every) {
        Duration held = every.multipliedBy(3).compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : every.multipliedBy(3);
        background.every(every, "the look at proposals that are due", () -> look(held));
    }

    private void look(Duration held) {
        if (lease.take(TASK, held)) {
            look();
        }
    }

    /** Does what is due now. */
    public void look() {
        decisions.remind(MOST_AT_ONCE);
        for (long id : proposals.ended(clock.instant(), MOST_AT_ONCE)) {
            try {
                decisions.settle(id);
            } catch (RuntimeException e) {
                LOG.warn(
                        "proposal {} could not be ended and will be tried again: {}",
                        id,
                        e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
