package dev.serai.decision;

import static dev.serai.decision.Conflicts.CUSTOMER;
import static dev.serai.decision.Conflicts.NOON;
import static dev.serai.decision.Conflicts.aboutPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serai.decision.DecisionLog.Entry;
import dev.serai.decision.DecisionLog.What;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouncilTest {

    private final InMemoryDecisions store = new InMemoryDecisions();
    private final List<String> inForce = new ArrayList<>();
    private Instant now = NOON;
    private final Council council = new Council(new Council.Parts(
            store,
            store,
            store,
            new RecordedOutcomes(),
            new ThreePartners(),
            entity -> Optional.of(definition()),
            clock()));

    @BeforeEach
    void open() {
        store.keep("customer", List.of(CUSTOMER), List.of(Conflicts.opening(aboutPhone("acme=1", "globex=2"))), NOON);
    }

    @Test
    void votesThatNobodyCanTurnRoundPutTheChoiceInForce() {
        council.vote(1, Votes.of("acme", "key2"));
        assertThat(council.settle(1)).isFalse();
        council.vote(1, Votes.of("globex", "key2"));
        assertThat(council.settle(1)).isTrue();

        assertThat(inForce).containsExactly("key2 by proposal 1 since D = 1.0000 of acme 5 × 1 + globex 3 × 1");
        Proposal proposal = store.find(1).orElseThrow();
        assertThat(proposal.state()).isEqualTo(ProposalState.DECIDED);
        assertThat(store.of(1))
                .extracting(Entry::what)
                .containsExactly(What.OPENED, What.VOTED, What.VOTED, What.DECIDED);
        assertThat(council.settle(1)).as("once").isFalse();
    }

    @Test
    void whoIsSilentIsRemindedAndThenTheOthersDecide() {
        council.vote(1, Votes.of("acme", "key2"));
        now = NOON.plus(Duration.ofDays(5));
        assertThat(council.remind(10)).isEqualTo(1);
        assertThat(store.of(1).stream()
                        .filter(entry -> entry.what() == What.REMINDED)
                        .map(Entry::actor))
                .containsExactlyInAnyOrder("globex", "initech");
        assertThat(council.settle(1)).isFalse();

        now = NOON.plus(Duration.ofDays(7));
        assertThat(council.settle(1)).isTrue();
        assertThat(store.find(1).orElseThrow().state()).isEqualTo(ProposalState.DECIDED);
    }

    @Test
    void withoutAQuorumWhatWasComputedStaysAndNothingIsPinned() {
        council.vote(1, Votes.of("initech", "key2"));
        now = NOON.plus(Duration.ofDays(7));
        assertThat(council.settle(1)).isTrue();

        Proposal proposal = store.find(1).orElseThrow();
        assertThat(proposal.state()).isEqualTo(ProposalState.FALLBACK);
        assertThat(proposal.outcome()).extracting(Proposal.Outcome::choice).isEqualTo("key1");
        assertThat(inForce).isEmpty();
    }

    @Test
    void anOperatorDecidesAndTakesBack() {
        council.decide(1, "key2", "olga", "called the customer");
        assertThat(inForce).containsExactly("key2 by proposal 1 since called the customer");

        council.reverse(1, "olga", "wrong person called");
        assertThat(inForce).isEmpty();
        assertThat(store.find(1).orElseThrow().state()).isEqualTo(ProposalState.REVERSED);
        assertThatThrownBy(() -> council.reverse(1, "olga", "again"))
                .isInstanceOf(InvalidVote.class)
                .hasMessageContaining("nothing in force");
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        refused(Votes.of("hooli", "key1"), "no proposal 1 that you are asked about");
        refused(Votes.of("acme", "key9"), "there is no such choice here; there are key1, key2");
        refused(Votes.against("acme", "key1", true), "you have no veto here");
        council.decide(1, "key1", "olga", "so be it");
        refused(Votes.of("acme", "key1"), "no longer open");
    }

    private void refused(Vote vote, String why) {
        assertThatThrownBy(() -> council.vote(1, vote))
                .isInstanceOf(InvalidVote.class)
                .hasMessageContaining(why);
    }

    private static DecisionDefinition definition() {
        return new DecisionDefinition(
                "customer",
                new BigDecimal("0.6"),
                Map.of(),
                Set.of(),
                Set.of(),
                DecisionDefinition.Likely.ANY,
                Map.of(),
                List.of(),
                VoteRules.USUAL,
                "r1");
    }

    private java.time.Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private final class RecordedOutcomes implements Outcomes {

        @Override
        public void lock(String entity) {}

        @Override
        public String enforce(Proposal proposal, Choice choice, String author, String reason) {
            inForce.add(choice.key() + " by " + author + " since " + reason);
            return inForce.get(inForce.size() - 1);
        }

        @Override
        public void undo(Proposal proposal, String effect, String author, String reason) {
            inForce.remove(effect);
        }
    }

    static final class ThreePartners implements Partners {

        private static final Map<String, BigDecimal> WEIGHTS =
                Map.of("acme", new BigDecimal("5"), "globex", new BigDecimal("3"), "initech", new BigDecimal("2"));

        @Override
        public Set<String> names() {
            return WEIGHTS.keySet();
        }

        @Override
        public BigDecimal weight(String partner) {
            return WEIGHTS.getOrDefault(partner, BigDecimal.ZERO);
        }

        @Override
        public boolean maySee(String partner, String entity, String field) {
            return partner.equals("acme");
        }

        @Override
        public boolean maySeeAny(String partner, String entity) {
            return partner.equals("acme");
        }
    }
}
