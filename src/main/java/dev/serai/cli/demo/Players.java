package dev.serai.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all partners play at the same time. */
final class Players {

    private Players() {}

    static List<Sent> playAll(List<Player> players, Progress progress) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(players.size());
        try {
            List<Future<Sent>> running = new ArrayList<>();
            for (Player player : players) {
                running.add(threads.submit(() -> {
                    Sent sent = player.play();
                    progress.tell(player.does() + ": " + sent.rows() + " rows");
                    return sent;
                }));
            }
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> one : running) {
                sent.add(one.get());
            }
            return sent;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a partner could not send", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
