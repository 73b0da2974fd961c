package dev.serai.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.cli.HubAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Asks the hub, as its operator, how far it has come. */
final class HubStatusReader {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 250;

    private final HubAddress hub;
    private final ObjectMapper json = new ObjectMapper();

    HubStatusReader(HubAddress hub) {
        this.hub = hub;
    }

    DemoCount read() throws InterruptedException {
        try {
            return DemoCount.of(json.readTree(hub.get("/actuator/serai")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the hub's status is not JSON", e);
        }
    }

    /**
     * Waits until nothing is missing, looking four times a second.
     *
     * @param missing says in words what is missing
     * @return false when something is still missing after three minutes, which is then told
     */
    boolean await(Function<DemoCount, List<String>> missing, Progress progress) throws InterruptedException {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        CompletableFuture<Void> done = new CompletableFuture<>();
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> looking = looks.scheduleWithFixedDelay(
                    () -> look(missing, last, done), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            looking.cancel(false);
            return true;
        } catch (TimeoutException e) {
            Objects.requireNonNullElse(last.get(), List.<String>of())
                    .forEach(line -> progress.tell("still missing: " + line));
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the hub cannot be asked", e.getCause());
        } finally {
            looks.shutdownNow();
        }
    }

    private void look(
            Function<DemoCount, List<String>> missing,
            AtomicReference<List<String>> last,
            CompletableFuture<Void> done) {
        try {
            List<String> now = missing.apply(read());
            last.set(now);
            if (now.isEmpty()) {
                done.complete(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }
}
