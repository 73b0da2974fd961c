package dev.serai.store;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts customers. */
public final class PostgresGoldenCounts {

    private final JdbcTemplate jdbc;

    public PostgresGoldenCounts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The golden records by entity that have a source record. */
    public Map<String, Long> byEntity() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query("SELECT entity, total FROM golden_total", row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
