package dev.serai.merge;

import dev.serai.record.Cluster;
import dev.serai.record.GoldenChange;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts decisions about golden values in force and ends them, each with its effect on the golden record at once. */
public final class Stewardship {

    /**
     * Where the stores are.
     *
     * @param owners tells to which customer a source record belongs
     */
    public record Ground(
            Clusters clusters, Pins pins, Merger merger, Owners owners, Remerge.Transactions transactions) {}

    /** Tells to which customer a source record belongs. */
    @FunctionalInterface
    public interface Owners {
        Optional<GoldenId> of(RecordKey record);
    }

    private final Ground ground;

    public Stewardship(Ground ground) {
        this.ground = ground;
    }

    /**
     * Pins a value of a customer and gives the pin; empty when there is no such customer.
     *
     * @param decision its anchor is replaced by a record of the customer
     */
    public Optional<Pin> pin(GoldenId customer, Pin decision) {
        return ground.transactions().run(() -> {
            ground.clusters().lock();
            List<Cluster> found = ground.clusters().of(List.of(customer));
            if (found.isEmpty()) {
                return Optional.<Pin>empty();
            }
            Pin pin = ground.pins()
                    .add(new Pin(
                            0,
                            found.get(0).members().get(0).key(),
                            decision.field(),
                            decision.content(),
                            decision.author(),
                            decision.reason(),
                            decision.until()));
            ground.merger().merge(found);
            return Optional.of(pin);
        });
    }

    /** Ends a pin and gives what became different; empty when it was not in force. */
    public Optional<List<GoldenChange>> end(long number, String why) {
        return ground.transactions().run(() -> {
            ground.clusters().lock();
            return ground.pins().end(number, why).map(pin -> ground.owners()
                    .of(pin.anchor())
                    .map(owner -> ground.merger().merge(ground.clusters().of(List.of(owner))))
                    .orElse(List.of()));
        });
    }

    /** Ends the pins whose time is over and gives how many. That they end is a change like any other, at a time of its own. */
    public int endOverdue(Instant now) {
        List<Pin> overdue = ground.transactions().run(() -> ground.pins().overdue(now));
        overdue.forEach(pin -> end(pin.number(), "its time was over"));
        return overdue.size();
    }
}
