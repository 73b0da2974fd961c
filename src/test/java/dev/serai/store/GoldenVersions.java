package dev.serai.store;

import dev.serai.record.CanonicalJson;
import dev.serai.record.GoldenChange;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes golden changes into the table as tests make them. */
final class GoldenVersions {

    private GoldenVersions() {}

    static void append(JdbcTemplate jdbc, GoldenChange change) {
        jdbc.update(
                "INSERT INTO golden_version (seq, entity, golden_id, version, event, other, content, previous, echo_of)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::json, ?, ?)",
                change.sequence(),
                change.id().entity(),
                change.id().number(),
                change.version(),
                change.event().kind().name(),
                Optional.ofNullable(change.event().other())
                        .map(other -> other.number())
                        .orElse(null),
                Optional.ofNullable(change.content()).map(CanonicalJson::write).orElse(null),
                change.previous(),
                change.echoOf().toArray(String[]::new));
    }
}
