package dev.serai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real browser, steered by the DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Chromium(Process process, String page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .join();
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
        call("Network.enable", Map.of());
    }

    /** The browser of this machine, when it has one. */
    public static Optional<Path> binary() {
        return NAMES.stream()
                .flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser; it keeps what it must in a folder, which is made when it is not there. */
    public static Chromium start(Path binary, Path profile) throws IOException, InterruptedException {
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(
                        binary.toString(),
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
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException("the browser does not start");
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return new Chromium(process, page(Files.readAllLines(port).get(0)));
    }

    private static String page(String port) throws IOException, InterruptedException {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        String targets = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode target : JSON.readTree(targets)) {
            if (target.path("type").asText().equals("page")) {
                return target.path("webSocketDebuggerUrl").asText();
            }
        }
        throw new IOException("the browser has no page");
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonNode result =
                answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        String error = result.at("/error/message").asText();
        if (error.contains("navigated") || error.contains("context")) {
            throw new PageGone(error);
        }
        if (result.has("error")) {
            throw new IllegalStateException(method + ": " + result.path("error"));
        }
        return result.path("result");
    }

    public void open(String url) {
        call("Page.navigate", Map.of("url", url));
    }

    public void size(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        dark(dark);
    }

    /** Whether the reader likes a dark screen. */
    public void dark(boolean dark) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** The value of an expression in the page. */
    public JsonNode eval(String expression) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    /** Waits until an expression is true, also over the change to another page; the page itself looks every 15 ms. */
    public void await(String expression) {
        String look =
                "new Promise((done, fail) => { const end = Date.now() + 20000; const look = () => { let ok = false;"
                        + " try { ok = " + expression + "; } catch (e) { ok = false; }"
                        + " if (ok) done(true); else if (Date.now() > end) fail(new Error('never: ' + "
                        + JSON.valueToTree(expression) + ")); else setTimeout(look, 15); }; look(); })";
        PageGone last = null;
        for (int pages = 0; pages < 5; pages++) {
            try {
                eval(look);
                return;
            } catch (PageGone e) {
                last = e;
            }
        }
        throw new IllegalStateException("one page after the other, and never: " + expression, last);
    }

    /** Types as a person does, into what has the focus. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    public void key(String key, String code, int modifiers) {
        for (String kind : List.of("keyDown", "keyUp")) {
            call("Input.dispatchKeyEvent", Map.of("type", kind, "key", key, "code", code, "modifiers", modifiers));
        }
    }

    public void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String data = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /** What the console complained about: errors, refusals of the content policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every address that the page asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The page to which a question was put gave way to another before it answered. */
    private static final class PageGone extends IllegalStateException {

        private static final long serialVersionUID = 1;

        PageGone(String message) {
            super(message);
        }
    }

    /** Puts the pieces of messages together. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                take(message.toString());
                message.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(String text) {
            try {
                JsonNode node = JSON.readTree(text);
                CompletableFuture<JsonNode> waiting =
                        answers.remove(node.path("id").asInt(-1));
                if (waiting != null) {
                    waiting.complete(node);
                }
                switch (node.path("method").asText()) {
                    case "Runtime.exceptionThrown" -> complaints.add(text);
                    case "Log.entryAdded" ->
                        complaints.add(node.at("/params/entry/text").asText());
                    case "Network.requestWillBeSent" ->
                        requests.add(node.at("/params/request/url").asText());
                    default -> {}
                }
            } catch (IOException e) {
                complaints.add("unreadable: " + e.getMessage());
            }
        }
    }
}
