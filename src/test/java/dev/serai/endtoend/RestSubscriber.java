package dev.serai.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A partner's REST service that takes what it is posted, and refuses the first call of each delivery with 503. */
final class RestSubscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HeldCustomers held = new HeldCustomers();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    RestSubscriber() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/golden", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/golden";
    }

    HeldCustomers held() {
        return held;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String delivery = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (delivery == null || refused.add(delivery)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            for (JsonNode item : JSON.readTree(body)) {
                held.apply(fields(item));
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    static Map<String, String> fields(JsonNode item) {
        Map<String, String> fields = new TreeMap<>();
        item.fieldNames().forEachRemaining(name -> fields.put(name, GoldenView.text(item, name)));
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
