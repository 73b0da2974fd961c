package dev.serai.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BallotLinkTest {

    private static final Seal SEAL = Seal.withSecret("a secret".getBytes(StandardCharsets.UTF_8));
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final BallotLink LINK = new BallotLink(17, "acme", NOW.plusSeconds(60));

    @Test
    void aLinkIsReadUntilItIsOver() {
        String token = LINK.token(SEAL);
        assertThat(BallotLink.read(token, SEAL, NOW)).contains(LINK);
        assertThat(BallotLink.read(token, SEAL, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void aChangedLinkIsNone() {
        String token = LINK.token(SEAL);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("17.globex." + NOW.plusSeconds(60).getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
        assertThat(BallotLink.read(other + token.substring(token.indexOf('.')), SEAL, NOW))
                .isEmpty();
        for (int i = 0; i < token.length() - 1; i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(BallotLink.read(token.substring(0, i) + changed + token.substring(i + 1), SEAL, NOW))
                    .isEmpty();
        }
    }

    @Test
    void anotherHubsLinkAndRubbishAreNone() {
        Seal other = Seal.withSecret("another".getBytes(StandardCharsets.UTF_8));
        assertThat(BallotLink.read(LINK.token(other), SEAL, NOW)).isEmpty();
        assertThat(BallotLink.read("", SEAL, NOW)).isEmpty();
        assertThat(BallotLink.read("x.y", SEAL, NOW)).isEmpty();
        assertThat(BallotLink.read("%%%.###", SEAL, NOW)).isEmpty();
    }

    @Test
    void aSealForOnePurposeIsNoneForAnother() {
        assertThat(SEAL.isRight("ballot", "17", SEAL.sign("value", "17"))).isFalse();
    }
}
