package dev.serai.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The golden customers as the database has them, read with nothing of the hub's own code. */
final class GoldenView {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;

    GoldenView(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** Golden id to content, ended ids left out. */
    Map<String, JsonNode> customers() {
        Map<String, JsonNode> customers = new TreeMap<>();
        database.query(
                "SELECT golden_id, content::text FROM golden_record WHERE content IS NOT NULL", (row, number) -> {
                    customers.put("customer-" + row.getLong(1), json(row.getString(2)));
                    return number;
                });
        return customers;
    }

    /** Golden id to what one partner itself says, a content for each of its records. */
    Map<String, List<JsonNode>> saidBy(String partner) {
        Map<String, List<JsonNode>> said = new TreeMap<>();
        database.query(
                "SELECT golden_id, content::text FROM source_record WHERE partner = ?",
                (row, number) -> said.computeIfAbsent("customer-" + row.getLong(1), any -> new ArrayList<>())
                        .add(json(row.getString(2))),
                partner);
        return said;
    }

    /** Partner and key of every source record that is stored. */
    Set<String> lineage() {
        return new TreeSet<>(
                database.queryForList("SELECT partner || '/' || source_key FROM source_record", String.class));
    }

    /** Partner and key of every rejected record whose key could be read. */
    Set<String> quarantined() {
        return new TreeSet<>(
                database.queryForList("SELECT partner || '/' || source_key FROM quarantine", String.class));
    }

    int rows(String table) {
        Integer rows = database.queryForObject("SELECT count(*) FROM " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    /** Golden customers in which only this partner has a say. */
    Set<String> ownedBy(String partner) {
        return new TreeSet<>(database.queryForList(
                "SELECT 'customer-' || golden_id FROM source_record GROUP BY golden_id"
                        + " HAVING bool_and(partner = ?)",
                String.class,
                partner));
    }

    /** The text of a field such as {@code address.city}, a list with bars between its items, or null when absent. */
    static String text(JsonNode content, String path) {
        JsonNode at = content.at("/" + path.replace('.', '/'));
        if (at.isMissingNode()) {
            return null;
        }
        if (at.isArray()) {
            List<String> items = new ArrayList<>();
            at.forEach(item -> items.add(item.asText()));
            return String.join("|", items);
        }
        return at.asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something that is not JSON", e);
        }
    }
}
