package dev.serai.exchange.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.serai.record.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every way to keep what is held back. */
public abstract class HoldsContract {

    protected static final List<DriftReason> MOBILE_IS_MISSING =
            List.of(new DriftReason(DriftReason.Kind.MISSING, "mobile"));

    protected abstract Holds holds();

    protected static Intake intake(String feed) {
        return new Intake(
                UUID.randomUUID(),
                "acme",
                feed,
                "customer",
                "customers.csv",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "r1");
    }

    protected static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsKeptComesBackAsItCame() throws IOException {
        byte[] much = new byte[2_500_000];
        new Random(7).nextBytes(much);
        Intake intake = intake("acme/customers.in");

        Hold hold = holds().keep(intake, MOBILE_IS_MISSING, new ByteArrayInputStream(much));

        assertThat(holds().open()).containsExactly(hold);
        assertThat(hold.intake()).isEqualTo(intake);
        assertThat(hold.reasons()).isEqualTo(MOBILE_IS_MISSING);
        assertThat(hold.bytes()).isEqualTo(much.length);
        assertThat(holds().next("customer")).isEmpty();
        try (InputStream content = holds().content(hold.number())) {
            assertThat(content.readAllBytes()).isEqualTo(much);
        }
    }

    @Test
    void theSameContentThatWaitsAlreadyIsOneHold() {
        Hold first = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));
        Hold again = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));
        Hold other = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("y"));
        Hold elsewhere = holds().keep(intake("acme/b.in"), MOBILE_IS_MISSING, text("x"));

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.repeats()).isEqualTo(1);
        assertThat(again.intake()).isEqualTo(first.intake());
        assertThat(holds().open())
                .extracting(Hold::number)
                .containsExactly(first.number(), other.number(), elsewhere.number());
    }

    @Test
    void aReleasedHoldIsGivenToOneAndEndsOnce() throws IOException {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));
        assertThat(holds().release(hold.number())).isTrue();
        assertThat(holds().release(hold.number())).isFalse();
        assertThat(holds().next("invoice")).isEmpty();

        assertThat(holds().next("customer")).map(Hold::number).contains(hold.number());
        assertThat(holds().next("customer")).isEmpty();
        holds().done(hold.number(), "{}");

        assertThat(holds().open()).isEmpty();
        assertThat(holds().find(hold.number())).hasValueSatisfying(done -> {
            assertThat(done.state()).isEqualTo(Hold.State.DONE);
            assertThat(done.outcome()).isEqualTo("{}");
        });
        assertThat(holds().content(hold.number()).readAllBytes()).isEmpty();
    }

    @Test
    void whatCannotBeReadAfterAllIsHeldAgainWithItsContent() throws IOException {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));
        holds().release(hold.number());
        holds().next("customer");

        holds().holdAgain(hold.number(), "cannot be read");

        assertThat(holds().open()).singleElement().satisfies(again -> {
            assertThat(again.state()).isEqualTo(Hold.State.HELD);
            assertThat(again.outcome()).isEqualTo("cannot be read");
        });
        assertThat(holds().content(hold.number()).readAllBytes()).hasSize(1);
        assertThat(holds().release(hold.number())).isTrue();
        assertThat(holds().next("customer")).isPresent();
    }

    @Test
    void aDiscardedHoldIsForgottenAndItsContentMayComeAgain() throws IOException {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));

        assertThat(holds().discard(hold.number())).isTrue();
        assertThat(holds().discard(hold.number())).isFalse();
        assertThat(holds().release(hold.number())).isFalse();
        assertThat(holds().discard(99)).isFalse();

        assertThat(holds().open()).isEmpty();
        assertThat(holds().content(hold.number()).readAllBytes()).isEmpty();
        assertThat(holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"))
                        .repeats())
                .isZero();
    }

    @Test
    void whereItsEndIsToldIsRememberedAndTheLastWordCounts() {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));
        assertThat(holds().answerTo(hold.number())).isEmpty();

        holds().answerTo(hold.number(), new AnswerTo("publish:default", "one", "7"));
        holds().answerTo(hold.number(), new AnswerTo("publish:default", "two", null));

        assertThat(holds().answerTo(hold.number())).contains(new AnswerTo("publish:default", "two", null));
    }

    @Test
    void aHoldIsFoundByTheIntakeThatItWas() {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, text("x"));

        assertThat(holds().ofIntake(hold.intake().id()).map(Hold::number)).contains(hold.number());
        assertThat(holds().ofIntake(new UUID(0, 0))).isEmpty();
    }

    @Test
    void aSourceThatIsReadAgainNeedsNoContent() {
        Hold hold = holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, null);
        assertThat(hold.hasContent()).isFalse();
        assertThat(holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, null).repeats())
                .isEqualTo(1);

        assertThat(holds().release(hold.number())).isTrue();

        assertThat(holds().open()).isEmpty();
        assertThat(holds().next("customer")).isEmpty();
    }

    @Test
    void aContentThatBreaksOffIsNotKept() {
        InputStream broken = new SequenceInputStream(text("x"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        });

        assertThat(catchThrowable(() -> holds().keep(intake("acme/a.in"), MOBILE_IS_MISSING, broken)))
                .hasRootCauseMessage("gone");
        assertThat(holds().open()).isEmpty();
    }
}
