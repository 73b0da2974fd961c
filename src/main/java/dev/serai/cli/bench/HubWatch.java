package dev.serai.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import dev.serai.cli.RunFailed;
import java.util.concurrent.TimeUnit;

/**
 * Asks a hub again and again until it has done its work. The hub counts all customers for each answer, so it is asked seldom
 * while much is left to do and often towards the end.
 */
final class HubWatch {

    private static final long SHORTEST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 10_000;
    private static final long PATIENCE_SECONDS = 180;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final ChildHub hub;
    private final HubAddress address;
    private final long rows;
    private final ObjectMapper json = new ObjectMapper();

    HubWatch(ChildHub hub, HubAddress address, long rows) {
        this.hub = hub;
        this.address = address;
        this.rows = rows;
    }

    /**
     * Waits until all rows are merged and delivered. Throws RunFailed when the hub ends, or stands still for three minutes.
     *
     * @param began the clock in nanoseconds when the work began
     */
    HubCount awaitDone(long began) throws InterruptedException {
        HubCount now = look();
        long moved = System.nanoTime();
        while (!now.isDone(rows)) {
            if (hub.endsWithin(pauseMillis((System.nanoTime() - began) / NANOS, now.rows(), rows))) {
                throw new RunFailed("the hub ended before its work was done, at " + now);
            }
            HubCount next = look();
            moved = next.equals(now) ? moved : System.nanoTime();
            if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new RunFailed("the hub stands still at " + next);
            }
            now = next;
        }
        return now;
    }

    /** A tenth of the time that the rest will take at the speed so far, and no longer than it took up to now. */
    static long pauseMillis(double seconds, long done, long all) {
        double rest = seconds * (all - done) / Math.max(done, 1);
        double pause = Math.min(rest / 10, seconds) * MILLIS;
        return Math.round(Math.max(SHORTEST_MILLIS, Math.min(pause, LONGEST_MILLIS)));
    }

    private HubCount look() throws InterruptedException {
        try {
            return HubCount.of(json.readTree(address.get("/actuator/serai")));
        } catch (JsonProcessingException e) {
            throw new RunFailed("the hub's status is not JSON", e);
        }
    }
}
