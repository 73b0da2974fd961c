package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.decision.Ballots;
import dev.serai.decision.DecisionLog;
import dev.serai.decision.DecisionsContract;
import dev.serai.decision.Openings;
import dev.serai.decision.Proposals;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresDecisionsIT extends DecisionsContract {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeAll
    static void make() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @AfterEach
    void clear() {
        database.jdbc()
                .execute("TRUNCATE proposal, proposal_vote, proposal_note, decision_log, node_lease, notice_channel");
    }

    @Override
    protected Openings openings() {
        return new PostgresOpenings(database.dataSource());
    }

    @Override
    protected Proposals proposals() {
        return new PostgresProposals(database.dataSource());
    }

    @Override
    protected Ballots ballots() {
        return new PostgresBallots(database.dataSource());
    }

    @Override
    protected DecisionLog log() {
        return new PostgresDecisionLog(database.dataSource());
    }

    @Test
    void oneNodeAtATimeHoldsATask() {
        NodeLease one = new NodeLease(database.dataSource(), "one");
        NodeLease other = new NodeLease(database.dataSource(), "other");
        assertThat(one.take("decisions", Duration.ofMinutes(1))).isTrue();
        assertThat(other.take("decisions", Duration.ofMinutes(1))).isFalse();
        assertThat(one.take("decisions", Duration.ZERO)).as("again").isTrue();
        assertThat(other.take("decisions", Duration.ofMinutes(1)))
                .as("it ran out")
                .isTrue();
    }
}
