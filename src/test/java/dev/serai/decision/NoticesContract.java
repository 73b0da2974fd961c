package dev.serai.decision;

import static dev.serai.decision.Conflicts.CUSTOMER;
import static dev.serai.decision.Conflicts.NOON;
import static dev.serai.decision.Conflicts.aboutPhone;
import static dev.serai.decision.Conflicts.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.decision.DecisionLog.What;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What every account of who was told what keeps to. */
public abstract class NoticesContract {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LATER = Duration.ofHours(1);

    protected abstract Openings openings();

    protected abstract Proposals proposals();

    protected abstract DecisionLog log();

    protected abstract Notices notices();

    private void ask() {
        openings().keep("customer", List.of(CUSTOMER), List.of(opening(aboutPhone("acme=1", "globex=2"))), NOON);
    }

    private void decide() {
        long id = proposals().list(null, ProposalState.OPEN, 10).get(0).id();
        BigDecimal d = new BigDecimal("0.6");
        proposals().close(id, ProposalState.DECIDED, new Proposal.Outcome("key1", d, "pin 7", "vote", NOON));
        log().append(new DecisionLog.Entry(id, What.DECIDED, "hub", "key1", d, "acme 5 × 1", NOON));
    }

    /** Transactions of others on the same server may hold a notice back for a while. */
    private Notice told(String channel, String partner, Duration every) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        Optional<Notice> next = notices().next(channel, partner, every);
        while (next.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            next = notices().next(channel, partner, every);
        }
        return next.orElseThrow();
    }

    @Test
    void whoIsAskedIsToldOnceAtEachPlace() {
        ask();
        Notice notice = told("acme-mail", "acme", AT_ONCE);
        assertThat(notice.asking()).hasSize(1);
        notices().told(notice, AT_ONCE);

        assertThat(notices().next("acme-mail", "acme", AT_ONCE)).isEmpty();
        assertThat(told("acme-slack", "acme", AT_ONCE).items()).hasSize(1);
        assertThat(notices().next("hooli-mail", "hooli", AT_ONCE))
                .as("who is not asked")
                .isEmpty();
    }

    @Test
    void whatEndedIsToldAndNoLongerAsked() {
        ask();
        decide();
        Notice notice = told("acme-mail", "acme", AT_ONCE);

        assertThat(notice.asking()).isEmpty();
        assertThat(notice.telling()).extracting(Notice.Item::what).containsExactly(What.DECIDED);
    }

    @Test
    void noticesComeTogetherAndNotOneByOne() {
        ask();
        notices().told(told("acme-mail", "acme", LATER), LATER);
        decide();

        assertThat(notices().next("acme-mail", "acme", LATER)).as("too early").isEmpty();
        assertThat(told("globex-mail", "globex", LATER).telling()).hasSize(1);
    }

    @Test
    void oneSenderAtATimeHasTheTurnAndAFailureIsTriedLater() {
        ask();
        Notice notice = told("acme-mail", "acme", AT_ONCE);
        assertThat(notices().next("acme-mail", "acme", AT_ONCE))
                .as("another has it")
                .isEmpty();

        notices().failed(notice, "the mail server is away");
        assertThat(notices().next("acme-mail", "acme", AT_ONCE))
                .as("it waits a minute")
                .isEmpty();
    }
}
