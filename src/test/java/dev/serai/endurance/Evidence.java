package dev.serai.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the partners hold in their hands: for each shipment the receipt that the hub gave. For use by many threads. */
final class Evidence {

    /**
     * A shipment that the hub acknowledged.
     *
     * @param rejected the rows that the receipt names, counted from 1
     * @param from when it was first tried
     */
    record Acknowledged(
            Shipment shipment, UUID intake, long accepted, Set<Long> rejected, Instant from, Instant until) {}

    private final Map<Shipment, Acknowledged> receipts = new ConcurrentHashMap<>();
    private final List<String> contradictions = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong rows = new AtomicLong();
    private final AtomicInteger attempts = new AtomicInteger();

    void attempt() {
        attempts.incrementAndGet();
    }

    /** Takes a receipt; a later one for the same shipment must say the same. */
    void receipt(Shipment shipment, JsonNode receipt, Instant from) {
        Set<Long> rejected = new TreeSet<>();
        receipt.get("rows").forEach(row -> rejected.add(row.get("row").asLong()));
        Acknowledged now = new Acknowledged(
                shipment,
                UUID.fromString(receipt.get("intake").asText()),
                receipt.get("accepted").asLong(),
                rejected,
                from,
                Instant.now());
        Acknowledged before = receipts.putIfAbsent(shipment, now);
        if (before == null) {
            rows.addAndGet(shipment.rows().size());
        } else if (!before.intake().equals(now.intake())
                || before.accepted() != now.accepted()
                || !before.rejected().equals(now.rejected())) {
            contradictions.add("a repeat of " + shipment.name() + " got another receipt");
        }
    }

    List<Acknowledged> receipts() {
        return List.copyOf(receipts.values());
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Rows of acknowledged shipments. */
    long rows() {
        return rows.get();
    }

    int attempts() {
        return attempts.get();
    }
}
