package dev.serai.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers how far the making anew of golden records has come, so that a run that was broken off goes on. */
public final class PostgresRemergeRuns {

    /**
     * A run that has begun.
     *
     * @param revision of the merge definition that it applies
     * @param cursor the golden number up to which all is done
     * @param upTo the golden number at which it ends
     */
    public record Run(String entity, String revision, long cursor, long upTo, boolean finished) {}

    private static final String BEGIN = """
            INSERT INTO golden_remerge (entity, revision, cursor, up_to) VALUES (?, ?, 0, ?)
            ON CONFLICT (entity) DO UPDATE
            SET revision = excluded.revision, cursor = 0, up_to = excluded.up_to, started_at = now(), finished_at = NULL
            """;

    private final JdbcTemplate jdbc;

    public PostgresRemergeRuns(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Begins anew, from the first golden record. */
    public void begin(String entity, String revision, long upTo) {
        jdbc.update(BEGIN, entity, revision, upTo);
    }

    public void reached(String entity, long cursor) {
        jdbc.update("UPDATE golden_remerge SET cursor = ? WHERE entity = ?", cursor, entity);
    }

    public void finish(String entity) {
        jdbc.update("UPDATE golden_remerge SET finished_at = now() WHERE entity = ?", entity);
    }

    /** The last run of an entity. */
    public Optional<Run> last(String entity) {
        return jdbc
                .query(
                        "SELECT revision, cursor, up_to, finished_at IS NOT NULL FROM golden_remerge WHERE entity = ?",
                        (row, index) ->
                                new Run(entity, row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                        entity)
                .stream()
                .findFirst();
    }

    /** The runs that were broken off. */
    public List<Run> unfinished() {
        return jdbc.query(
                "SELECT entity, revision, cursor, up_to FROM golden_remerge WHERE finished_at IS NULL",
                (row, index) -> new Run(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), false));
    }
}
