package dev.serai.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, driven by its own protocol. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private int calls;

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Answers())
                .join();
    }

    /** The browser of this machine, where there is one. */
    static Optional<Path> found() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name ->
                        Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/").map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        DecidingHub.await(
                "the browser",
                () -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        String list = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        JsonNode pages =
                JSON.readTree(HTTP.send(HttpRequest.newBuilder(URI.create(list)).build(), BodyHandlers.ofString())
                        .body());
        for (JsonNode page : pages) {
            if (page.path("type").asText().equals("page")) {
                return new Chromium(process, page.path("webSocketDebuggerUrl").asText());
            }
        }
        process.destroy();
        throw new IOException("the browser shows no page");
    }

    void open(String address) throws Exception {
        call("Page.navigate", JSON.createObjectNode().put("url", address));
    }

    void size(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
    }

    /** Whether the reader likes a dark screen. */
    void dark(boolean dark) throws Exception {
        ObjectNode parameters = JSON.createObjectNode();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", parameters);
    }

    /** The text form of what an expression of the page gives; empty while the page is not there yet. */
    String eval(String expression) throws Exception {
        ObjectNode parameters = JSON.createObjectNode()
                .put("expression", "String(" + expression + ")")
                .put("awaitPromise", true);
        return call("Runtime.evaluate", parameters)
                .path("result")
                .path("result")
                .path("value")
                .asText();
    }

    void until(String expression) throws Exception {
        DecidingHub.await(expression, () -> eval(expression).equals("true"));
    }

    void picture(Path file) throws Exception {
        JsonNode answer = call("Page.captureScreenshot", JSON.createObjectNode().put("captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                Base64.getDecoder().decode(answer.path("result").path("data").asText()));
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++calls;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                JsonNode answer = JSON.readTree(message);
                CompletableFuture<JsonNode> waiting =
                        answers.remove(answer.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(answer);
                }
            } catch (IOException e) {
                throw new IllegalStateException("the browser does not speak JSON", e);
            }
        }
    }
}
