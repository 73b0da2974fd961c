package dev.serai.cli.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.serai.cli.EnvironmentProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page of one trial to this machine only. */
final class PageServer implements Closeable {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int MOST_THREADS = 12;
    private static final Map<String, String> ASSETS = Map.of(
            "", "page.html",
            "page.css", "page.css",
            "page.js", "page.js",
            "editor.js", "editor.js",
            "icon.svg", "icon.svg");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(MOST_THREADS, PageServer::background);
    private final PageGuard guard;
    private final PageDesk desk;
    private final PageEvents events = new PageEvents();

    private PageServer(HttpServer server, PageDesk desk) {
        this.server = server;
        this.desk = desk;
        this.guard = new PageGuard(server.getAddress().getPort());
    }

    private static Thread background(Runnable task) {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    }

    /** @param port 0 for any that is free */
    static PageServer start(PageDesk desk, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            PageServer page = new PageServer(http, desk);
            http.createContext("/", page::answer);
            http.setExecutor(page.threads);
            http.start();
            page.threads.execute(desk::warmUp);
            return page;
        } catch (IOException e) {
            throw new EnvironmentProblem(
                    "the port " + port + " is taken; stop what listens there, or choose another with --port N");
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + guard.path();
    }

    /** Tells open pages that a file changed. */
    void filesChanged() {
        events.tell("changed");
    }

    private void answer(HttpExchange exchange) throws IOException {
        PageGuard.protect(exchange.getResponseHeaders());
        String wanted = guard.wanted(exchange);
        if (wanted == null) {
            send(
                    exchange,
                    404,
                    "text/plain",
                    "There is nothing here. Use the address that 'serai try --page' printed.");
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET" -> get(exchange, wanted);
            case "POST" -> post(exchange, wanted);
            default -> send(exchange, 405, "text/plain", "GET or POST");
        }
    }

    private void get(HttpExchange exchange, String wanted) throws IOException {
        if (wanted.equals("state")) {
            send(exchange, 200, "application/json", desk.state());
            return;
        }
        if (wanted.equals("events")) {
            events.listen(exchange);
            return;
        }
        String asset = ASSETS.get(wanted);
        if (asset == null) {
            send(exchange, 404, "text/plain", "There is no such part of the page.");
            return;
        }
        send(exchange, 200, String.valueOf(TYPES.get(asset.substring(asset.lastIndexOf('.') + 1))), asset(asset));
    }

    private static String asset(String name) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream("page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void post(HttpExchange exchange, String wanted) throws IOException {
        if (!guard.isFromPage(exchange)) {
            send(exchange, 403, "text/plain", "Only the page itself may do this.");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            send(exchange, 413, "text/plain", "larger than a mapping may be");
            return;
        }
        PageDesk.Answer answer = answered(wanted, body);
        send(exchange, answer.status(), "application/json", answer.json());
    }

    private PageDesk.Answer answered(String wanted, byte[] body) throws IOException {
        try {
            return switch (wanted) {
                case "try" -> desk.tried(body);
                case "save" -> desk.saved(body);
                default -> new PageDesk.Answer(404, "{}");
            };
        } catch (JsonProcessingException e) {
            return new PageDesk.Answer(400, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
