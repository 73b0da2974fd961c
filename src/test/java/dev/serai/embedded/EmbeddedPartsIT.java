package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsIT {

    private final Path data;

    EmbeddedPartsIT(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void whatTheHubIsToldOpensTheDoorsTwiceInARow() throws Exception {
        EmbeddedPlan plan = new EmbeddedPlan(data, FreePort.find(), FreePort.find(), FreePort.find(), Set.of("acme"));
        for (int run = 0; run < 2; run++) {
            try (EmbeddedParts parts = EmbeddedParts.start(plan)) {
                Map<String, String> told = parts.properties();
                try (var connection = DriverManager.getConnection(
                        told.get("serai.database.url"),
                        told.get("serai.database.username"),
                        told.get("serai.database.password"))) {
                    assertThat(connection.isValid(5)).isTrue();
                }
                assertThat(told.get("serai.amqp.password")).hasSize(32);
                assertThat(Path.of(told.get("serai.sftp.known-hosts")))
                        .content()
                        .contains("ssh-ed25519");
                assertThat(parts.sftpHome("acme").resolve("in")).isDirectory();
            }
            assertThat(LoopbackPort.isFree(plan.databasePort())).isTrue();
        }
    }

    @Test
    void linesThatAUserAddedToTheKnownHostsSurviveAStart() throws Exception {
        EmbeddedPlan plan = new EmbeddedPlan(data, 0, 0, FreePort.find(), Set.of("acme"));
        Path knownHosts;
        try (EmbeddedParts parts = EmbeddedParts.start(plan)) {
            knownHosts = Path.of(parts.properties().get("serai.sftp.known-hosts"));
        }
        List<String> own = Files.readAllLines(knownHosts);
        List<String> added = List.of("# the server of nordwind", "sftp.nordwind.example ssh-ed25519 AAAA");
        Files.write(knownHosts, Stream.concat(added.stream(), own.stream()).toList());

        try (EmbeddedParts parts = EmbeddedParts.start(plan)) {
            assertThat(Files.readAllLines(Path.of(parts.properties().get("serai.sftp.known-hosts"))))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(added.stream(), own.stream()).toList());
        }
    }

    @Test
    void aPartnerThatComesWhileItRunsHasAHome() throws Exception {
        Set<String> come = ConcurrentHashMap.newKeySet();
        EmbeddedPlan plan = new EmbeddedPlan(data, 0, 0, FreePort.find(), Set.of("acme"), come::contains);
        try (EmbeddedParts parts = EmbeddedParts.start(plan)) {
            assertThatThrownBy(() -> connect(parts, "nordwind", "nordwind")).hasMessageContaining("Auth fail");
            assertThat(parts.sftpHome("nordwind")).doesNotExist();

            come.add("nordwind");

            connect(parts, "nordwind", "nordwind");
            assertThat(parts.sftpHome("nordwind").resolve("receipts")).isDirectory();
            assertThatThrownBy(() -> connect(parts, "nordwind", "acme")).hasMessageContaining("Auth fail");
        }
    }

    private static void connect(EmbeddedParts parts, String user, String keyOf) throws Exception {
        Map<String, String> told = parts.properties();
        JSch client = new JSch();
        client.addIdentity(parts.sftpKey(keyOf).toString());
        client.setKnownHosts(told.get("serai.sftp.known-hosts"));
        Session session = client.getSession(user, "127.0.0.1", Integer.parseInt(told.get("serai.sftp.port")));
        session.setConfig("PreferredAuthentications", "publickey");
        session.connect(10_000);
        session.disconnect();
    }

    @Test
    void whenOnePartFailsTheOthersStopAgain() throws Exception {
        int database = FreePort.find();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPlan plan = new EmbeddedPlan(data, database, 0, taken.getLocalPort(), Set.of());
            assertThatThrownBy(() -> EmbeddedParts.start(plan))
                    .isInstanceOf(EmbeddedPartFailed.class)
                    .hasMessageContaining("SFTP");
        }
        assertThat(LoopbackPort.isFree(database)).isTrue();
        assertThat(Files.exists(data.resolve("postgresql/postmaster.pid"))).isFalse();
    }
}
