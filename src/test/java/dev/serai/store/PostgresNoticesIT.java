package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.decision.DecisionLog;
import dev.serai.decision.Notice;
import dev.serai.decision.Notices;
import dev.serai.decision.NoticesContract;
import dev.serai.decision.Openings;
import dev.serai.decision.Proposals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresNoticesIT extends NoticesContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
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
    protected DecisionLog log() {
        return new PostgresDecisionLog(database.dataSource());
    }

    @Override
    protected Notices notices() {
        return new PostgresNotices(database.dataSource());
    }

    @Test
    void onlyWhatWentOutIsLogged() {
        Notice notice = new Notice("acme-mail", "acme", List.of(), "1/1");
        notices().failed(notice, "the mail server is away");
        notices().told(notice, Duration.ZERO);

        assertThat(database.jdbc().queryForList("SELECT channel || ' ' || items FROM notice_log", String.class))
                .containsExactly("acme-mail 0");
    }
}
