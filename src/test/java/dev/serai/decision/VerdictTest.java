package dev.serai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("acme", new BigDecimal("5"), "globex", new BigDecimal("3"), "initech", new BigDecimal("2"));
    private static final VoteRules RULES = VoteRules.USUAL;

    @Test
    void itIsDecidedEarlyWhenTheSilentCannotTurnItRound() {
        // acme and globex for b: at worst (5+3-2)/10 = 0.6 ≥ 0.5
        assertThat(judge(RULES, false, Votes.of("acme", "b"), Votes.of("globex", "b")))
                .isEqualTo(new Verdict(Verdict.Kind.ACCEPTED, "b"));
    }

    @Test
    void itStaysOpenWhileTheSilentCouldTurnItRound() {
        // acme alone: D = 1 and the quorum is there, but at worst (5-5)/10 = 0
        assertThat(judge(RULES, false, Votes.of("acme", "b")).kind()).isEqualTo(Verdict.Kind.OPEN);
        assertThat(judge(with(VoteRules.Early.QUORUM, Set.of()), false, Votes.of("acme", "b")))
                .isEqualTo(new Verdict(Verdict.Kind.ACCEPTED, "b"));
    }

    @Test
    void theDeadlineDecidesByThoseWhoAnswered() {
        assertThat(judge(RULES, true, Votes.of("acme", "b"))).isEqualTo(new Verdict(Verdict.Kind.ACCEPTED, "b"));
    }

    @Test
    void withoutAQuorumWhatWasComputedHolds() {
        // globex alone is 3 of 10, less than half
        assertThat(judge(RULES, true, Votes.of("globex", "b"))).isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "a"));
        assertThat(judge(RULES, true)).isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "a"));
    }

    @Test
    void belowTheBoundWhatWasComputedHolds() {
        // b: (5 - 3)/8 = 0.25 < 0.5
        assertThat(judge(RULES, true, Votes.of("acme", "b"), Votes.of("globex", "a")))
                .isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "a"));
    }

    @Test
    void whenAllAnsweredNobodyWaitsForTheDeadline() {
        assertThat(judge(RULES, false, Votes.of("acme", "b"), Votes.of("globex", "a"), Votes.of("initech", "a")))
                .isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "a"));
    }

    @Test
    void aVetoKeepsAChoiceFromWinningAndFromStayingAsComputed() {
        VoteRules rules = with(VoteRules.Early.SETTLED, Set.of("initech"));
        assertThat(judge(
                        rules,
                        true,
                        Votes.of("acme", "a"),
                        Votes.of("globex", "a"),
                        Votes.against("initech", "a", true)))
                .isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "b"));
    }

    @Test
    void nothingIsDecidedEarlyWhileAVetoMayCome() {
        VoteRules rules = with(VoteRules.Early.SETTLED, Set.of("initech"));
        assertThat(judge(rules, false, Votes.of("acme", "b"), Votes.of("globex", "b"))
                        .kind())
                .isEqualTo(Verdict.Kind.OPEN);
        assertThat(judge(rules, true, Votes.of("acme", "b"), Votes.of("globex", "b")))
                .isEqualTo(new Verdict(Verdict.Kind.ACCEPTED, "b"));
    }

    @Test
    void aFileMayPreferWhatLeads() {
        VoteRules rules = new VoteRules(
                RULES.quorum(),
                RULES.accept(),
                RULES.deadline(),
                RULES.reminder(),
                RULES.early(),
                VoteRules.Fallback.LEADING,
                Set.of());
        assertThat(judge(rules, true, Votes.of("acme", "b"), Votes.of("globex", "a")))
                .isEqualTo(new Verdict(Verdict.Kind.FALLBACK, "b"));
    }

    private static VoteRules with(VoteRules.Early early, Set<String> veto) {
        return new VoteRules(
                RULES.quorum(), RULES.accept(), RULES.deadline(), RULES.reminder(), early, RULES.fallback(), veto);
    }

    private static Verdict judge(VoteRules rules, boolean ended, Vote... votes) {
        return Verdict.of(Tally.of(List.of("a", "b"), WEIGHTS, List.of(votes)), rules, "a", ended);
    }
}
