package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSftpServerIT {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final EmbeddedSecrets secrets;
    private final EmbeddedSftpServer server;

    EmbeddedSftpServerIT(@TempDir Path data) throws Exception {
        secrets = new EmbeddedSecrets(data.resolve("secrets"));
        server = new EmbeddedSftpServer(
                data,
                FreePort.find(),
                secrets,
                Map.of(
                        "acme", List.of(EmbeddedSftpServer.authorizedLine(secrets.sshKey("acme"))),
                        "globex", List.of(EmbeddedSftpServer.authorizedLine(secrets.sshKey("globex")))));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileUploadedWithAnEd25519KeyIsInTheUsersHome() throws Exception {
        upload("acme", "acme", "in/a.csv");
        assertThat(server.home("acme").resolve("in/a.csv")).hasContent("a;b");
    }

    @Test
    void aWrongKeyIsRefused() {
        assertThatThrownBy(() -> upload("acme", "globex", "in/a.csv"))
                .isInstanceOf(JSchException.class)
                .hasMessageContaining("Auth fail");
    }

    @Test
    void aPasswordIsNotEvenOffered() throws Exception {
        Session session = new JSch().getSession("acme", "127.0.0.1", server.port());
        session.setPassword("acme");
        session.setConfig("StrictHostKeyChecking", "no");
        assertThatThrownBy(() -> session.connect(TIMEOUT_MILLIS))
                .hasMessageContaining("Auth fail for methods 'publickey'");
    }

    @Test
    void noPathLeavesTheHome() throws Exception {
        Files.writeString(server.home("globex").resolve("in/secret.csv"), "secret");
        for (String path :
                List.of("../globex/in/secret.csv", "/../globex/in/secret.csv", "in/../../globex/in/secret.csv")) {
            assertThatThrownBy(() -> upload("acme", "acme", path)).isInstanceOf(Exception.class);
        }
        assertThat(server.home("globex").resolve("in/secret.csv")).hasContent("secret");
    }

    @Test
    void aRestartKeepsHostKeyAndFiles() throws Exception {
        upload("acme", "acme", "in/a.csv");
        String before = server.knownHostsLine();
        server.start();
        server.stop();
        server.stop();
        server.start();
        assertThat(server.knownHostsLine()).isEqualTo(before);
        upload("acme", "acme", "in/b.csv");
        assertThat(server.home("acme").resolve("in")).isDirectoryContaining("glob:**a.csv");
    }

    private void upload(String user, String key, String path) throws Exception {
        JSch client = new JSch();
        client.addIdentity(secrets.sshKey(key).toString());
        client.setKnownHosts(new ByteArrayInputStream(server.knownHostsLine().getBytes(StandardCharsets.UTF_8)));
        Session session = client.getSession(user, "127.0.0.1", server.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey");
        session.connect(TIMEOUT_MILLIS);
        try {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(TIMEOUT_MILLIS);
            channel.put(new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)), path);
        } finally {
            session.disconnect();
        }
    }
}
