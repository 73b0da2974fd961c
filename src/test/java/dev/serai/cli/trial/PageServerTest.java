package dev.serai.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private TrialFolder folder;

    @SuppressWarnings("NullAway.Init")
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        folder = new TrialFolder(home);
        server = PageServer.start(new PageDesk(folder.files()), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageComesWithAStrictContentPolicyAndNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get(server.address());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        for (String part : new String[] {"", "page.css", "page.js", "editor.js", "icon.svg"}) {
            assertThat(get(server.address() + part).body().replace("http://www.w3.org/2000/svg", ""))
                    .as(part)
                    .doesNotContain("http://", "https://", "//cdn", "innerHTML", "eval(");
        }
    }

    @Test
    void whoDoesNotKnowTheTokenLearnsNothing() throws Exception {
        URI root = URI.create(server.address()).resolve("/");
        for (String path : new String[] {"", "state", "00000000000000000000000000000000/", "../etc/passwd"}) {
            HttpResponse<String> answer = get(root + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("acme");
        }
    }

    @Test
    void aForeignNameThatPointsHereIsRefused() throws IOException {
        assertThat(raw("GET " + URI.create(server.address()).getPath()
                        + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("<html");
        assertThat(raw("GET " + URI.create(server.address()).getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + URI.create(server.address()).getPort() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void onlyThePageItselfMayTryOrSave() throws Exception {
        String body = "{\"text\":\"x\",\"version\":\"y\"}";
        HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create(server.address() + "save"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(send(bare).statusCode()).isEqualTo(403);
        assertThat(send(bare.header("Content-Type", "text/plain")).statusCode()).isEqualTo(403);
        HttpRequest.Builder foreign = fromPage("save", body).header("Origin", "https://evil.example");
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        assertThat(folder.mapping()).hasContent(TrialFolder.MAPPING);
    }

    @Test
    void tellsWhatATextWouldDoAndWritesNothing() throws Exception {
        String text = TrialFolder.MAPPING.replace("full_name", "fullname");
        JsonNode result = tried(text);
        assertThat(result.at("/summary/broken").asText()).contains("the header lacks 'fullname'");
        JsonNode faulty = tried(TrialFolder.MAPPING.replace("e_mail", "{ frm: e_mail }"));
        assertThat(faulty.has("wiring")).isFalse();
        assertThat(faulty.path("problems").findValuesAsText("line")).contains("8");
        assertThat(tried("").path("problems")).hasSize(1);
        assertThat(folder.mapping()).hasContent(TrialFolder.MAPPING);
    }

    @Test
    void savesWhatIsStillAsThePageSawItAndNothingElse() throws Exception {
        String version = JSON.readTree(get(server.address() + "state").body())
                .path("version")
                .asText();
        String changed = TrialFolder.MAPPING + "# 王\n";
        HttpResponse<String> saved = send(fromPage("save", save(changed, version)));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(folder.mapping()).hasContent(changed);
        HttpResponse<String> again = send(fromPage("save", save("stale", version)));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(folder.mapping()).hasContent(changed);
        try (var files = Files.list(folder.mapping().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsNotJsonIsRefused() throws Exception {
        assertThat(send(fromPage("try", "{\"text\":")).statusCode()).isEqualTo(400);
        assertThat(send(fromPage("nothing", "{}")).statusCode()).isEqualTo(404);
    }

    private JsonNode tried(String text) throws Exception {
        String body = JSON.createObjectNode().put("text", text).toString();
        return JSON.readTree(send(fromPage("try", body)).body());
    }

    private static String save(String text, String version) {
        return JSON.createObjectNode().put("text", text).put("version", version).toString();
    }

    private HttpRequest.Builder fromPage(String where, String body) {
        return HttpRequest.newBuilder(URI.create(server.address() + where))
                .header("Content-Type", "application/json")
                .header("X-Serai-Page", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
