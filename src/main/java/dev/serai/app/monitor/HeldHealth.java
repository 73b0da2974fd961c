package dev.serai.app.monitor;

import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.DriftReason;
import dev.serai.exchange.drift.Hold;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Says what waits for a person's word. */
final class HeldHealth extends AbstractHealthIndicator {

    private final DriftGuard drift;

    HeldHealth(DriftGuard drift) {
        super("what is held back cannot be looked at");
        this.drift = drift;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, String> waiting = new TreeMap<>();
        for (Hold hold : drift.holds().open()) {
            if (hold.state() == Hold.State.HELD) {
                waiting.put(
                        "hold " + hold.number(), hold.intake().feed() + ": " + DriftReason.sentences(hold.reasons()));
            }
        }
        health.status(waiting.isEmpty() ? "UP" : "DEGRADED").withDetails(waiting);
    }
}
