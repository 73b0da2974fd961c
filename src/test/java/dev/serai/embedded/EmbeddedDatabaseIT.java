package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private final Path data;

    private final int port;
    private final EmbeddedSecrets secrets;

    EmbeddedDatabaseIT(@TempDir Path data) throws IOException {
        this.data = data;
        port = FreePort.find();
        secrets = new EmbeddedSecrets(data.resolve("secrets"));
    }

    @Test
    void keepsCommittedRowsOverARestartAndStartsTwiceWithoutHarm() throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, port, secrets)) {
            database.start();
            database.start();
            execute(database, "create table kept (id int)");
            execute(database, "insert into kept values (7)");
            database.stop();
            database.start();
            assertThat(ask(database, "select id from kept")).isEqualTo("7");
        }
    }

    @Test
    void everyCommitIsOnDiskAndOnlyLoopbackListens() throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, port, secrets)) {
            database.start();
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show max_wal_size")).isEqualTo("2GB");
        }
    }

    @Test
    void refusesWhoeverDoesNotKnowThePassword() throws IOException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, port, secrets)) {
            database.start();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.readString(data.resolve("postgresql/pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#].*trust");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.passwordFile("database"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnfinishedFirstStartIsSetAside() throws IOException, SQLException {
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/postgresql.conf"), "# half");
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, port, secrets)) {
            database.start();
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aTakenPortIsNamedAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedDatabase database = new EmbeddedDatabase(data, port, secrets)) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(database::start)
                    .isInstanceOf(EmbeddedPartFailed.class)
                    .hasMessageContaining("port " + port + " is taken");
        }
    }

    @Test
    void takesOverTheServerOfAKilledHubAlsoAfterThePortChanged() throws Exception {
        for (boolean samePort : new boolean[] {true, false}) {
            Path home = Files.createDirectories(data.resolve("hub" + samePort));
            Process hub = startHub(home);
            long server = Postmaster.of(home.resolve("postgresql"))
                    .orElseThrow()
                    .process()
                    .pid();
            hub.destroyForcibly().waitFor();
            int next = samePort ? port : FreePort.find();
            try (EmbeddedDatabase database =
                    new EmbeddedDatabase(home, next, new EmbeddedSecrets(home.resolve("secrets")))) {
                database.start();
                assertThat(ask(database, "select id from kept")).isEqualTo("9");
                long now = Postmaster.of(home.resolve("postgresql"))
                        .orElseThrow()
                        .process()
                        .pid();
                assertThat(now == server).isEqualTo(samePort);
            }
            assertThat(Postmaster.of(home.resolve("postgresql"))).isEmpty();
        }
    }

    /** A hub in a process of its own, which writes one row, says so and waits to be killed. */
    static final class Hub {
        public static void main(String[] arguments) throws Exception {
            Path home = Path.of(arguments[0]);
            EmbeddedDatabase database = new EmbeddedDatabase(
                    home, Integer.parseInt(arguments[1]), new EmbeddedSecrets(home.resolve("secrets")));
            database.start();
            execute(database, "create table kept as select 9 as id");
            System.out.println("written");
            System.in.read();
        }
    }

    private Process startHub(Path home) throws IOException {
        Process hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hub.class.getName(),
                        home.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(hub.inputReader().lines().anyMatch("written"::equals)).isTrue();
        return hub;
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
