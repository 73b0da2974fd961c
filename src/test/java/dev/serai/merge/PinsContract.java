package dev.serai.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.match.Customers;
import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of pins does. */
public abstract class PinsContract {

    private static final RecordKey ADA = new RecordKey("acme", "customer", "1");
    private static final RecordKey EVE = new RecordKey("globex", "customer", "2");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    protected abstract Pins pins();

    protected abstract <T> T inTransaction(Supplier<T> work);

    private Pin add(RecordKey anchor, @Nullable Instant until) {
        Pin pin = new Pin(
                0,
                anchor,
                "address",
                Customers.record("x", "x", 1, "address.city=Nice").content(),
                "steward",
                "as \"said\"",
                until);
        return inTransaction(() -> pins().add(pin));
    }

    private List<Pin> inForce() {
        return inTransaction(() -> pins().inForce(List.of(EVE, ADA, new RecordKey("acme", "customer", "3"))));
    }

    @Test
    void whatIsInForceComesInTheOrderOfItsNumbersAsItWasDecided() {
        assertThat(inForce()).isEmpty();
        Pin first = add(EVE, null);
        Pin second = add(ADA, NOON);

        assertThat(first.number()).isPositive().isLessThan(second.number());
        assertThat(inForce()).containsExactly(first, second);
        assertThat(inTransaction(() -> pins().inForce(List.of()))).isEmpty();
    }

    @Test
    void whatIsEndedIsInForceNoLongerAndEndsOnce() {
        Pin pin = add(ADA, null);

        assertThat(inTransaction(() -> pins().end(pin.number(), "mistake"))).contains(pin);
        assertThat(inTransaction(() -> pins().end(pin.number(), "mistake"))).isEmpty();
        assertThat(inForce()).isEmpty();
    }

    @Test
    void onlyWhatHasAnEndIsEverOverdueAndItStaysInForceUntilItIsEnded() {
        Pin pin = add(ADA, NOON);
        add(EVE, null);

        assertThat(inTransaction(() -> pins().overdue(NOON.minusSeconds(1)))).isEmpty();
        assertThat(inTransaction(() -> pins().overdue(NOON))).containsExactly(pin);
        assertThat(inForce()).hasSize(2);
    }
}
