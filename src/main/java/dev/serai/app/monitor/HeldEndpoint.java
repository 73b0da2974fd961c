package dev.serai.app.monitor;

import dev.serai.exchange.drift.DriftGuard;
import dev.serai.exchange.drift.Hold;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Answers {@code /actuator/held}, which {@code serai held} shows; a POST to a hold releases it, a DELETE discards it. */
@Endpoint(id = "held")
public final class HeldEndpoint {

    private static final int CONFLICT = 409;

    private final DriftGuard drift;

    HeldEndpoint(DriftGuard drift) {
        this.drift = drift;
    }

    /** All that waits. */
    public record Holds(List<HubStatus.Held> held) {}

    /** What became of a word about a hold. */
    public record Answer(String said) {}

    @ReadOperation
    public Holds open() {
        return new Holds(
                drift.holds().open().stream().map(HubStatus.Held::of).toList());
    }

    @WriteOperation
    public WebEndpointResponse<Answer> release(@Selector long hold) {
        return drift.release(hold)
                ? new WebEndpointResponse<>(new Answer("hold " + hold + " is released"))
                : refusal(hold);
    }

    @DeleteOperation
    public WebEndpointResponse<Answer> discard(@Selector long hold) {
        return drift.discard(hold)
                ? new WebEndpointResponse<>(new Answer("hold " + hold + " is discarded"))
                : refusal(hold);
    }

    private WebEndpointResponse<Answer> refusal(long hold) {
        String said = drift.holds()
                .find(hold)
                .map(Hold::state)
                .map(state -> "hold " + hold + " waits no longer: it is " + state)
                .orElse("there is no hold " + hold);
        return new WebEndpointResponse<>(new Answer(said), CONFLICT);
    }
}
