package dev.serai.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VoteTextTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void votesAreReadAsPartnersWriteThem() {
        Vote vote = vote("{\"proposal\": 17, \"for\": \"3f2a9c01\", \"certainty\": 0.8, \"note\": \"as seen\"}");
        assertThat(vote.choice()).isEqualTo("3f2a9c01");
        assertThat(vote.certainty()).isEqualByComparingTo("0.8");
        assertThat(vote("{\"against\": \"3f2a9c01\", \"veto\": true}").veto()).isTrue();
        assertThat(vote("{\"abstain\": true}").stance()).isEqualTo(Vote.Stance.ABSTAIN);
        assertThat(VoteText.read("{\"proposal\": 17, \"abstain\": true}").proposal())
                .isEqualTo(17);
    }

    @Test
    void whatIsNoVoteIsRefusedInPlainWords() {
        refused("[]", "a vote is one JSON object");
        refused("{", "this is not JSON (line 1, column");
        refused("{\"fro\": \"a\"}", "unknown key (did you mean 'for'?)");
        refused("{\"for\": \"a\", \"abstain\": true}", "say one of");
        refused("{}", "say one of");
        refused("{\"for\": \"a\", \"certainty\": 2}", "above 0 and at most 1");
        refused("{\"for\": \"a\", \"veto\": true}", "a veto is a vote against");
        refused("{\"for\": 1}", "'for' is a text");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> vote(text))
                .isInstanceOf(InvalidVote.class)
                .hasMessageContaining(why)
                .as("it goes into an answer as it is")
                .hasMessageNotContaining("\"");
    }

    private static Vote vote(String text) {
        return VoteText.read(text).vote("acme", "amqp", NOW);
    }
}
