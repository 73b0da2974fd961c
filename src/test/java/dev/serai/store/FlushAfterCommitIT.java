package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.embedded.EmbeddedDatabase;
import dev.serai.embedded.EmbeddedSecrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A server that dies loses what it has not written; what was answered for must not be among it. */
class FlushAfterCommitIT {

    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredForIsThereAfterTheServerDied() throws Exception {
        try (EmbeddedDatabase server = new EmbeddedDatabase(folder, freePort(), new EmbeddedSecrets(folder))) {
            server.start();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(server.url(), server.user(), server.password());
            JdbcTemplate jdbc = new JdbcTemplate(source);
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            letOnlyCommitsWrite(jdbc);

            transaction.executeWithoutResult(status -> {
                FlushAfterCommit.ofThisTransaction(source);
                jdbc.update("INSERT INTO answered VALUES ('flushed')");
            });
            transaction.executeWithoutResult(status -> {
                jdbc.execute("SET LOCAL synchronous_commit = off");
                jdbc.update("INSERT INTO answered VALUES ('not flushed')");
            });
            kill();
            server.stop();
            server.start();

            assertThat(jdbc.queryForList("SELECT what FROM answered", String.class))
                    .as("the second shows that the server did lose what nobody waited for")
                    .containsExactly("flushed");
        }
    }

    /** Otherwise the server's own writer may save within a moment what the test wants to be lost. */
    private static void letOnlyCommitsWrite(JdbcTemplate jdbc) {
        jdbc.execute("ALTER SYSTEM SET wal_writer_delay = '10s'");
        jdbc.execute("SELECT pg_reload_conf()");
        jdbc.execute("CREATE TABLE answered (what text)");
        await().until(() -> "10s".equals(jdbc.queryForObject("SHOW wal_writer_delay", String.class)));
    }

    /** As {@code pg_ctl stop -m immediate} does: nothing in memory is written. */
    private void kill() throws Exception {
        Path file = folder.resolve("postgresql").resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElseThrow();
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        await().atMost(Duration.ofMinutes(1)).until(() -> !postmaster.isAlive());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
