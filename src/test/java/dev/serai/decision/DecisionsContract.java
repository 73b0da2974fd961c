package dev.serai.decision;

import static dev.serai.decision.Conflicts.ACMES;
import static dev.serai.decision.Conflicts.CUSTOMER;
import static dev.serai.decision.Conflicts.GLOBEXS;
import static dev.serai.decision.Conflicts.NOON;
import static dev.serai.decision.Conflicts.aboutPhone;
import static dev.serai.decision.Conflicts.aboutTwoRecords;
import static dev.serai.decision.Conflicts.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.decision.DecisionLog.Entry;
import dev.serai.decision.DecisionLog.What;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of decisions keeps to. */
public abstract class DecisionsContract {

    protected abstract Openings openings();

    protected abstract Proposals proposals();

    protected abstract Ballots ballots();

    protected abstract DecisionLog log();

    @Test
    void aConflictOpensOneProposalHoweverOftenItIsSeen() {
        keep(aboutPhone("acme=1", "globex=2"));
        keep(aboutPhone("acme=1", "globex=2"));

        Proposal proposal = only();
        assertThat(proposal.conflict()).isEqualTo(aboutPhone("acme=1", "globex=2"));
        assertThat(proposal.asked()).containsExactlyInAnyOrder("acme", "globex", "initech");
        assertThat(proposal.deadline()).isEqualTo(NOON.plus(Duration.ofDays(7)));
        assertThat(whats(proposal.id())).containsExactly(What.OPENED);
    }

    @Test
    void whoSaysSomethingElseChangesTheProposal() {
        keep(aboutPhone("acme=1", "globex=2"));
        keep(aboutPhone("acme=1", "globex=3"));

        assertThat(only().conflict()).isEqualTo(aboutPhone("acme=1", "globex=3"));
        assertThat(whats(only().id())).containsExactly(What.OPENED, What.CHANGED);
    }

    @Test
    void aProposalWhoseConflictIsGoneClosesItself() {
        keep(aboutPhone("acme=1", "globex=2"));
        openings().keep("customer", List.of(CUSTOMER), List.of(), NOON);

        assertThat(only().state()).isEqualTo(ProposalState.MOOT);
        assertThat(whats(only().id())).containsExactly(What.OPENED, What.MOOT);
    }

    @Test
    void whatWasDecidedIsNotAskedAgainUntilSomethingElseIsSaid() {
        keep(aboutPhone("acme=1", "globex=2"));
        proposals().close(only().id(), ProposalState.FALLBACK, outcome());
        keep(aboutPhone("acme=1", "globex=2"));
        assertThat(proposals().list(null, null, 10)).hasSize(1);

        keep(aboutPhone("acme=1", "globex=3"));
        assertThat(proposals().list(null, ProposalState.OPEN, 10)).hasSize(1);
        assertThat(proposals().list(null, null, 10)).hasSize(2);
    }

    @Test
    void whatWasTakenBackIsAskedAgain() {
        keep(aboutPhone("acme=1", "globex=2"));
        proposals().close(only().id(), ProposalState.REVERSED, outcome());
        keep(aboutPhone("acme=1", "globex=2"));
        assertThat(proposals().list("acme", ProposalState.OPEN, 10)).hasSize(1);
    }

    @Test
    void aPartnerSeesWhatItWasAskedOnly() {
        keep(aboutPhone("acme=1", "globex=2"));
        assertThat(proposals().list("globex", null, 10)).hasSize(1);
        assertThat(proposals().list("hooli", null, 10)).isEmpty();
    }

    @Test
    void aLaterVoteTakesThePlaceOfTheFirst() {
        keep(aboutPhone("acme=1", "globex=2"));
        long id = only().id();
        assertThat(ballots().cast(id, Votes.of("acme", "key1"))).isTrue();
        assertThat(ballots().cast(id, Votes.sure("acme", "key2", "0.5"))).isTrue();
        assertThat(ballots().cast(id, Votes.abstains("globex"))).isTrue();

        assertThat(ballots().votes(id)).containsExactly(Votes.sure("acme", "key2", "0.5"), Votes.abstains("globex"));
    }

    @Test
    void aClosedProposalTakesNoVote() {
        keep(aboutPhone("acme=1", "globex=2"));
        long id = only().id();
        proposals().close(id, ProposalState.DECIDED, outcome());

        assertThat(ballots().cast(id, Votes.of("acme", "key1"))).isFalse();
        assertThat(ballots().votes(id)).isEmpty();
        assertThat(only().outcome()).isEqualTo(outcome());
    }

    @Test
    void deadlinesAndRemindersAreDueInTime() {
        keep(aboutPhone("acme=1", "globex=2"));
        assertThat(proposals().toRemind(NOON, 10)).isEmpty();
        assertThat(proposals().toRemind(NOON.plus(Duration.ofDays(5)), 10)).hasSize(1);
        assertThat(proposals().toRemind(NOON.plus(Duration.ofDays(6)), 10))
                .as("once")
                .isEmpty();
        assertThat(proposals().ended(NOON.plus(Duration.ofDays(6)), 10)).isEmpty();
        assertThat(proposals().ended(NOON.plus(Duration.ofDays(7)), 10)).hasSize(1);
    }

    @Test
    void notesAndTheLogKeepTheirOrder() {
        keep(aboutPhone("acme=1", "globex=2"));
        long id = only().id();
        ballots().note(id, new Ballots.Note("acme", "seen in person", NOON));
        ballots().note(id, new Ballots.Note("globex", "so have we", NOON));
        log().append(new Entry(id, What.VOTED, "acme", "key1", new BigDecimal("0.25"), "acme 5 × 1", NOON));

        assertThat(ballots().notes(id)).extracting(Ballots.Note::author).containsExactly("acme", "globex");
        assertThat(log().of(id).get(1).terms()).isEqualTo("acme 5 × 1");
        assertThat(log().of(id).get(1).d()).isEqualByComparingTo("0.25");
    }

    @Test
    void whetherTwoRecordsAreOneIsAskedOnceAndNotDisturbedByQuestionsAboutValues() {
        keep(List.of(ACMES), aboutTwoRecords(true, "x"));
        keep(List.of(GLOBEXS), aboutTwoRecords(true, "x"));
        openings().keep("customer", List.of(CUSTOMER), List.of(), NOON);

        assertThat(only().isOpen()).isTrue();
        assertThat(only().conflict()).isEqualTo(aboutTwoRecords(true, "x"));
        assertThat(only().computed().key()).isEqualTo("same");
        assertThat(only().conflict().confidence()).isEqualByComparingTo("0.8");

        keep(List.of(GLOBEXS), aboutTwoRecords(false, "x"));
        assertThat(only().computed().key()).isEqualTo("different");
        assertThat(only().conflict().confidence()).isEqualByComparingTo("0.2");
        assertThat(whats(only().id())).containsExactly(What.OPENED, What.CHANGED);
    }

    @Test
    void aQuestionAboutRecordsClosesWhenEitherIsNoLongerInDoubt() {
        keep(List.of(ACMES, GLOBEXS), aboutTwoRecords(true, "x"));
        openings().keepAboutRecords("customer", List.of(new RecordKey("initech", "customer", "K1")), List.of(), NOON);
        assertThat(only().isOpen()).isTrue();
        openings().keepAboutRecords("customer", List.of(GLOBEXS), List.of(), NOON);
        assertThat(only().state()).isEqualTo(ProposalState.MOOT);
    }

    @Test
    void tellsAboutWhichCustomersValuesAreAsked() {
        keep(List.of(ACMES), aboutTwoRecords(true, "x"));
        assertThat(openings().asked("customer", List.of(CUSTOMER))).isEmpty();
        keep(aboutPhone("acme=1", "globex=2"));
        assertThat(openings().asked("customer", List.of(CUSTOMER, new GoldenId("customer", 43))))
                .containsExactly(CUSTOMER);
    }

    @Test
    void whatWasDecidedAboutRecordsIsAskedAgainOnlyWhenTheySaySomethingElse() {
        keep(List.of(ACMES), aboutTwoRecords(false, "x"));
        proposals().close(only().id(), ProposalState.FALLBACK, outcome());
        keep(List.of(ACMES), aboutTwoRecords(false, "x"));
        assertThat(proposals().list(null, ProposalState.OPEN, 10)).isEmpty();
        keep(List.of(ACMES), aboutTwoRecords(false, "y"));
        assertThat(proposals().list(null, ProposalState.OPEN, 10)).hasSize(1);
    }

    private void keep(List<RecordKey> records, Conflict conflict) {
        openings().keepAboutRecords("customer", records, List.of(opening(conflict)), NOON);
    }

    private static Proposal.Outcome outcome() {
        return new Proposal.Outcome("key1", new BigDecimal("0.6"), "pin 7", "vote", NOON);
    }

    private void keep(Conflict conflict) {
        openings().keep("customer", List.of(CUSTOMER), List.of(opening(conflict)), NOON);
    }

    private Proposal only() {
        List<Proposal> all = proposals().list(null, null, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<What> whats(long id) {
        return log().of(id).stream().map(Entry::what).toList();
    }
}
