package dev.serai.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The templates in which the hub is the client: poll-rest and push-rest, against a small server on loopback. */
class RestClientTemplatesIT {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private CamelHub hub;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        hub = new CamelHub();
        hub.load("templates/poll-rest.camel.yaml");
        hub.load("templates/push-rest.camel.yaml");
        hub.load("pipeline.camel.yaml");
    }

    @AfterEach
    void stop() {
        hub.close();
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Pages as LineMapping reads them; the link to the next page hides in a JSON text of the first line's name. */
    @Test
    void pagesAreFollowedByTheirLinksButOnlyAtTheUrlGiven() throws Exception {
        server.createContext("/customers", exchange -> {
            requests.add(exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            String query = exchange.getRequestURI().getQuery();
            exchange.getResponseHeaders().add("CamelHttpUri", "http://127.0.0.1:1/");
            exchange.getResponseHeaders().add("Idempotency-Key", "same");
            String next = query.contains("after=2") ? "null" : "\"https://elsewhere.example/x?after=2&limit=2\"";
            answer(exchange, 200, "{\"k\":\"" + query.length() + ";name\", \"next\": " + next + "}");
        });

        hub.addPartner(
                "poll-rest",
                "acme-poll",
                Map.of(
                        "mapping", "acme/customers.in",
                        "url", url("/customers"),
                        "query", "limit=2",
                        "authorization", "Bearer s3cret",
                        "every", "1h"));

        CamelHub.await("two pages", () -> hub.engines.merged.size() == 2);
        assertThat(requests).containsExactly("limit=2 Bearer s3cret", "after=2&limit=2 Bearer s3cret");
    }

    @Test
    void numberedPagesAreFetchedUntilOneIsEmpty() throws Exception {
        server.createContext("/customers", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            requests.add(query);
            answer(exchange, 200, query.endsWith("page=3") ? "" : query.substring(query.length() - 1) + ";Ada\n");
        });

        hub.addPartner(
                "poll-rest-numbered",
                "acme-pages",
                Map.of("mapping", "acme/customers.in", "url", url("/customers"), "every", "1h"));

        CamelHub.await("three requests", () -> requests.size() == 3);
        CamelHub.await("the merge", () -> hub.engines.mergedKeys().size() == 2);
        assertThat(requests).containsExactly("size=500&page=1", "size=500&page=2", "size=500&page=3");
    }

    private void push(String path) throws Exception {
        hub.addPartner(
                "push-rest", "globex-push", Map.of("subscription", "globex/golden", "url", url(path), "every", "100"));
    }

    @Test
    void aDeliveryIsPostedWithItsIdAndWithoutOurOtherHeaders() throws Exception {
        List<String> names = new CopyOnWriteArrayList<>();
        server.createContext("/golden", exchange -> {
            names.addAll(exchange.getRequestHeaders().keySet());
            requests.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 202, "");
        });
        String id = hub.engines.owe("id;name").id().toString();

        push("/golden");

        CamelHub.await("the delivery", () -> hub.engines.delivered.size() == 1);
        assertThat(requests).containsExactly("POST " + id + " text/csv id;name");
        assertThat(names).noneMatch(name -> name.startsWith("Serai") || name.startsWith("Camel"));
    }

    @Test
    void arefusalIsReportedWithItsStatusAndARedirectIsNotFollowed() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "");
        });
        server.createContext("/golden", exchange -> {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
            answer(exchange, 302, "canary-4412");
        });
        hub.engines.owe("id;name");

        push("/golden");

        CamelHub.await("the failure", () -> hub.engines.failed.size() == 1);
        assertThat(hub.engines.failed.get(0)).contains("HTTP status 302").doesNotContain("canary");
        assertThat(elsewhere).hasValue(0);
    }
}
