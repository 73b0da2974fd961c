package dev.serai.endurance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds what the hub stored against what the partners have in hand. Each violation is one line; none is what must be. */
final class Invariants {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row of an intake. */
    private record Place(String intake, long row) {}

    /** A good row that was sent: of those with the same key the one of the highest rank counts. */
    private record Sent(long rank, Place place) {}

    private final JdbcTemplate database;
    private final List<Evidence.Acknowledged> receipts;
    private final List<String> violations = new ArrayList<>();

    Invariants(JdbcTemplate database, Evidence evidence) {
        this.database = database;
        this.receipts = evidence.receipts();
        violations.addAll(evidence.contradictions());
    }

    /** Nothing lost, nothing twice: receipts, intakes, quarantine and source records tell the same. */
    List<String> ofIntake() {
        Set<Place> quarantined = new HashSet<>();
        Map<String, Set<Sent>> newest = new HashMap<>();
        Set<String> intakes = new HashSet<>();
        for (Evidence.Acknowledged receipt : receipts) {
            intakes.add(receipt.intake().toString());
            account(receipt, quarantined, newest);
        }
        database.query("SELECT id FROM intake", row -> {
            if (!intakes.contains(row.getString(1))) {
                violations.add("an intake that nobody has a receipt for");
            }
        });
        checkQuarantine(quarantined);
        checkRecords(newest, quarantined);
        return violations;
    }

    private void account(Evidence.Acknowledged receipt, Set<Place> quarantined, Map<String, Set<Sent>> newest) {
        String intake = receipt.intake().toString();
        Shipment shipment = receipt.shipment();
        String name = shipment.partner() + " " + shipment.name();
        Set<Long> bad = new TreeSet<>();
        for (int i = 0; i < shipment.rows().size(); i++) {
            Row row = shipment.rows().get(i);
            if (row.good()) {
                newest.computeIfAbsent(shipment.partner() + " " + row.key(), any -> new HashSet<>())
                        .add(new Sent(row.rank(), new Place(intake, i + 1L)));
            } else {
                bad.add(i + 1L);
                quarantined.add(new Place(intake, i + 1L));
            }
        }
        if (!receipt.rejected().equals(bad)
                || receipt.accepted() != shipment.rows().size() - bad.size()) {
            violations.add(name + ": the receipt does not name the bad rows");
        }
        String stored = database.queryForObject(
                "SELECT coalesce(sum(accepted), 0) || ' accepted and ' || coalesce(sum(rejected), 0) || ' rejected'"
                        + " FROM intake_batch WHERE intake = ?::uuid",
                String.class,
                intake);
        String acknowledged =
                receipt.accepted() + " accepted and " + receipt.rejected().size() + " rejected";
        if (!acknowledged.equals(stored)) {
            violations.add(name + ": acknowledged " + acknowledged + ", stored " + stored);
        }
    }

    private void checkQuarantine(Set<Place> expected) {
        List<Place> stored = database.query(
                "SELECT intake, row_number FROM quarantine",
                (row, number) -> new Place(row.getString(1), row.getLong(2)));
        Set<Place> rest = new HashSet<>(expected);
        for (Place place : stored) {
            if (!rest.remove(place)) {
                violations.add("a row is in the quarantine that should not be there, or a second time");
            }
        }
        rest.forEach(place -> violations.add("a rejected row is missing in the quarantine: row " + place.row()));
    }

    private void checkRecords(Map<String, Set<Sent>> sent, Set<Place> quarantined) {
        Map<String, Place> stored = new HashMap<>();
        database.query("SELECT partner, source_key, intake, intake_row FROM source_record", row -> {
            Place place = new Place(row.getString(3), row.getLong(4));
            if (stored.put(row.getString(1) + " " + row.getString(2), place) != null) {
                violations.add("a source record twice");
            }
            if (quarantined.contains(place)) {
                violations.add("a row is in the quarantine and in the lineage");
            }
        });
        sent.forEach((key, places) -> {
            Place place = stored.remove(key);
            if (place == null) {
                violations.add("a source record of " + partner(key) + " is lost");
            } else if (!isNewest(place, places)) {
                violations.add("a source record of " + partner(key) + " is not the newest that was sent");
            }
        });
        stored.keySet().forEach(key -> violations.add("a source record that was not sent"));
    }

    private static String partner(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static boolean isNewest(Place stored, Set<Sent> sent) {
        long highest = sent.stream().mapToLong(Sent::rank).max().orElseThrow();
        return sent.contains(new Sent(highest, stored));
    }

    /** The change log tells a sound story, and its live customers are those that have records. */
    List<String> ofGoldenRecords() {
        none("versions of a customer with a gap or a wrong link", """
                SELECT count(*) FROM (SELECT version, previous,
                    lag(version, 1, 0::bigint) OVER w AS version_before, lag(seq, 1, 0::bigint) OVER w AS seq_before
                  FROM golden_version WINDOW w AS (PARTITION BY golden_id ORDER BY version)) AS v
                WHERE version <> version_before + 1 OR previous <> seq_before""");
        none("records whose customer is not there", """
                SELECT count(*) FROM source_record r LEFT JOIN golden_record g USING (golden_id)
                WHERE g.content IS NULL""");
        none("customers without a record", """
                SELECT count(*) FROM golden_record g WHERE content IS NOT NULL
                AND NOT EXISTS (SELECT FROM source_record r WHERE r.golden_id = g.golden_id)""");
        none("dead letters", "SELECT count(*) FROM dead_letter");
        return violations;
    }

    private void none(String what, String count) {
        Long found = database.queryForObject(count, Long.class);
        if (found == null || found != 0) {
            violations.add(found + " " + what);
        }
    }

    /** Who belongs together, and what is known of each such set; ids do not count. */
    Map<Set<RecordKey>, String> state() {
        Map<Long, Set<RecordKey>> members = new TreeMap<>();
        database.query("SELECT golden_id, partner, entity, source_key FROM source_record", row -> {
            members.computeIfAbsent(row.getLong(1), any -> new TreeSet<>())
                    .add(new RecordKey(row.getString(2), row.getString(3), row.getString(4)));
        });
        Map<Set<RecordKey>, String> state = new HashMap<>();
        database.query("SELECT golden_id, content FROM golden_record WHERE content IS NOT NULL", row -> {
            state.put(members.getOrDefault(row.getLong(1), Set.of()), row.getString(2));
        });
        return state;
    }

    /** What acme must hold: everybody but public customers. */
    Map<String, JsonNode> expectedOfAcme() {
        return expected(golden -> !golden.path("segment").asText().equals("public"), (golden, item) -> {
            copy(golden, "name", item, "name");
            copy(golden, "email", item, "mail");
            copy(golden, "segment", item, "kind");
            copy(golden, "credit_score", item, "score");
        });
    }

    /** What hooli must hold: business customers, masked. */
    Map<String, JsonNode> expectedOfHooli() {
        return expected(golden -> golden.path("segment").asText().equals("business"), (golden, item) -> {
            item.put("name", golden.get("name").asText().charAt(0) + "***");
            if (golden.has("email")) {
                String email = golden.get("email").asText();
                item.put("domain", "***" + email.substring(email.indexOf('@')));
            }
            if (golden.has("birth_date")) {
                item.put("born", golden.get("birth_date").asText().substring(0, 4));
            }
            copy(golden.path("address"), "city", item, "city");
            copy(golden, "tags", item, "tags");
        });
    }

    private Map<String, JsonNode> expected(
            java.util.function.Predicate<JsonNode> meant, java.util.function.BiConsumer<JsonNode, ObjectNode> fields) {
        Map<String, JsonNode> expected = new TreeMap<>();
        database.query("SELECT golden_id, version, content FROM golden_record WHERE content IS NOT NULL", row -> {
            JsonNode golden = json(row.getString(3));
            if (meant.test(golden)) {
                ObjectNode item = JSON.createObjectNode();
                item.put("id", "customer-" + row.getLong(1));
                item.put("version", row.getInt(2));
                item.put("change", "upsert");
                fields.accept(golden, item);
                expected.put(item.get("id").asText(), json(item.toString()));
            }
        });
        return expected;
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.get(field));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("what is stored is JSON", e);
        }
    }
}
