package dev.serai.app.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats small tasks on one thread of its own. A task that fails is told in the log and runs again at its next turn. */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread one = new Thread(task, "background");
        one.setDaemon(true);
        return one;
    });

    /** Runs the task now and, each time it has ended, again after the pause. */
    public void every(Duration pause, String name, Runnable task) {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(() -> run(name, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will be tried again", name, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
