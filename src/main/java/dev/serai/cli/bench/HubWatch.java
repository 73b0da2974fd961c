package dev.serai.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import dev.serai.cli.RunFailed;
import java.util.concurrent.TimeUnit;

/** Asks a hub again and again until it has done its work. Asking takes at most a tenth of the time. */
final class HubWatch {

    private static final long LOOK_MILLIS = 200;
    private static final long LOOKS_LAST_AT_MOST = 10;
    private static final long PATIENCE_SECONDS = 180;
    private static final double NANOS = 1e9;

    private final ChildHub hub;
    private final HubAddress address;
    private final long rows;
    private final ObjectMapper json = new ObjectMapper();
    private double merged = Double.NaN;

    HubWatch(ChildHub hub, HubAddress address, long rows) {
        this.hub = hub;
        this.address = address;
        this.rows = rows;
    }

    /** Seconds after the beginning when every row was seen to be merged. */
    double merged() {
        return merged;
    }

    /**
     * Waits until all rows are merged and delivered. Throws RunFailed when the hub ends, or stands still for three minutes.
     *
     * @param began the clock in nanoseconds when the work began
     */
    HubCount awaitDone(long began) throws InterruptedException {
        HubCount before = look();
        long moved = System.nanoTime();
        while (!before.isDone(rows)) {
            long asked = System.nanoTime();
            HubCount now = look();
            long wait = Math.max(LOOK_MILLIS, (System.nanoTime() - asked) / 1_000_000 * LOOKS_LAST_AT_MOST);
            if (Double.isNaN(merged) && now.rows() >= rows) {
                merged = (System.nanoTime() - began) / NANOS;
            }
            moved = now.equals(before) ? moved : System.nanoTime();
            before = now;
            if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new RunFailed("the hub stands still at " + now);
            }
            if (!now.isDone(rows) && hub.endsWithin(wait)) {
                throw new RunFailed("the hub ended before its work was done, at " + now);
            }
        }
        return before;
    }

    private HubCount look() throws InterruptedException {
        try {
            return HubCount.of(json.readTree(address.get("/actuator/serai")));
        } catch (JsonProcessingException e) {
            throw new RunFailed("the hub's status is not JSON", e);
        }
    }
}
