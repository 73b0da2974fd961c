package dev.serai.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** What a subscriber holds after it applied all that it was sent, by golden id; refuses a version that goes backwards. */
final class HeldCustomers {

    private final Map<String, Map<String, String>> held = new TreeMap<>();
    private final Map<String, Long> versions = new TreeMap<>();

    /** Applies one item: its fields as texts, absent ones left out. */
    synchronized void apply(Map<String, String> item) {
        String id = item.getOrDefault("id", "");
        long version = Long.parseLong(item.getOrDefault("version", "0"));
        assertThat(version).as("version of %s", id).isGreaterThanOrEqualTo(versions.getOrDefault(id, 0L));
        versions.put(id, version);
        if ("removed".equals(item.get("change"))) {
            held.remove(id);
            return;
        }
        Map<String, String> fields = new TreeMap<>(item);
        fields.keySet().removeAll(java.util.List.of("id", "version", "change"));
        held.put(id, fields);
    }

    synchronized Map<String, Map<String, String>> all() {
        return new TreeMap<>(held);
    }
}
