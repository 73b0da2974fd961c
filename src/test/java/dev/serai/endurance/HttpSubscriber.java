package dev.serai.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A subscriber's service that takes what is posted; at times it is busy, at times its answer gets lost. */
final class HttpSubscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ONE_IN = 8;

    private final HttpServer server;
    private final Random random;
    private final List<Piece> taken = Collections.synchronizedList(new ArrayList<>());

    HttpSubscriber(long seed) throws IOException {
        this.random = new Random(seed);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/golden", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/golden";
    }

    /** In the order in which they came, repeats among them. */
    List<Piece> taken() {
        return List.copyOf(taken);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int fate = random.nextInt(ONE_IN);
        if (fate != 0) {
            List<JsonNode> customers = new ArrayList<>();
            for (String line : body.lines().toList()) {
                customers.add(JSON.readTree(line));
            }
            taken.add(new Piece(call.getRequestHeaders().getFirst("Idempotency-Key"), customers));
        }
        if (fate != 1) {
            call.sendResponseHeaders(fate == 0 ? 503 : 204, -1);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
