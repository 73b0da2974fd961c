package dev.serai.endurance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** A partner that posts its shipments one after the other, each until it has the receipt, and at times an old one again. */
final class RestSender implements Callable<Boolean> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ONE_IN = 12;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final String key;
    private final List<Shipment> shipments;
    private final Evidence evidence;
    private final Random random;

    RestSender(URI hub, String key, List<Shipment> shipments, Evidence evidence, long seed) {
        this.door = hub.resolve("/api/partners/" + shipments.get(0).feed());
        this.key = key;
        this.shipments = shipments;
        this.evidence = evidence;
        this.random = new Random(seed);
    }

    @Override
    public Boolean call() {
        for (int i = 0; i < shipments.size(); i++) {
            sendUntilTaken(shipments.get(i));
            if (random.nextInt(ONE_IN) == 0) {
                sendUntilTaken(shipments.get(random.nextInt(i + 1)));
            }
        }
        return true;
    }

    void sendUntilTaken(Shipment shipment) {
        Instant from = Instant.now();
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isTaken(shipment, from));
    }

    private boolean isTaken(Shipment shipment, Instant from) throws InterruptedException {
        evidence.attempt();
        try {
            HttpResponse<String> answer = send(shipment);
            if (answer.statusCode() == 200) {
                evidence.receipt(shipment, JSON.readTree(answer.body()), from);
                return true;
            }
            if (answer.statusCode() < 500) {
                throw new AssertionError("the hub refused a call with status " + answer.statusCode());
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** One try. */
    HttpResponse<String> send(Shipment shipment) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(door)
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + key)
                        .header("Idempotency-Key", shipment.name())
                        .header(
                                "Content-Type",
                                shipment.partner().equals("initech") ? "application/json" : "application/x-ndjson")
                        .POST(BodyPublishers.ofString(shipment.body()))
                        .build(),
                BodyHandlers.ofString());
    }
}
