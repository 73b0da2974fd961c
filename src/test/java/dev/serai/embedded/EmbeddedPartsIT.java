package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
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
