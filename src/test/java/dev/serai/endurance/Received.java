package dev.serai.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a subscriber holds after it applied all that it took, and what was wrong on the way. */
final class Received {

    private final String subscription;
    private final Map<String, JsonNode> customers = new TreeMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Piece> pieces = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int repeats;

    Received(String subscription, List<Piece> taken) {
        this.subscription = subscription;
        taken.forEach(this::take);
    }

    private void take(Piece piece) {
        Piece before = pieces.putIfAbsent(piece.id(), piece);
        if (before != null) {
            repeats++;
            if (!before.equals(piece)) {
                violations.add(subscription + ": the repeat of a delivery has another content");
            }
        }
        piece.customers().forEach(this::take);
    }

    private void take(JsonNode customer) {
        String id = customer.get("id").asText();
        long version = customer.get("version").asLong();
        Long before = versions.put(id, version);
        if (before != null && version < before) {
            violations.add(subscription + ": " + id + " goes back from version " + before + " to " + version);
        }
        if (customer.get("change").asText().equals("removed")) {
            customers.remove(id);
        } else {
            customers.put(id, customer);
        }
    }

    /** Holds what was received against what should be there, by golden id. */
    List<String> violations(Map<String, JsonNode> expected) {
        List<String> all = new ArrayList<>(violations);
        expected.forEach((id, customer) -> {
            JsonNode held = customers.get(id);
            if (held == null) {
                all.add(subscription + ": " + id + " is missing");
            } else if (!held.equals(customer)) {
                all.add(subscription + ": " + id + " is held in another state");
            }
        });
        customers.keySet().stream()
                .filter(id -> !expected.containsKey(id))
                .forEach(id -> all.add(subscription + ": " + id + " should not be there"));
        return all;
    }

    int customers() {
        return customers.size();
    }

    /** Deliveries that came more than once. */
    int repeats() {
        return repeats;
    }
}
