package dev.serai.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A subscriber's system that takes ndjson deliveries: keeps the newest version of each customer. */
final class Receiver {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, JsonNode> customers = new TreeMap<>();
    final Map<String, Long> newest = new TreeMap<>();

    /** Fails when a version is older than one that came before. */
    void take(Delivery delivery) {
        int items = 0;
        for (String line :
                new String(delivery.payload(), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode item = read(line);
            String id = item.get("id").asText();
            long version = item.get("version").asLong();
            assertThat(version).as("version of " + id).isGreaterThanOrEqualTo(newest.getOrDefault(id, 0L));
            newest.put(id, version);
            if (item.get("change").asText().equals("removed")) {
                assertThat(item.has("name")).isFalse();
                customers.remove(id);
            } else {
                customers.put(id, item);
            }
            items++;
        }
        assertThat(delivery.items()).isEqualTo(items);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("every line is a JSON object", e);
        }
    }
}
