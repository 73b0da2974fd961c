package dev.serai.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Asked every few seconds: writes, and locks, only when the revision is another. */
    private static final String IN_FORCE = """
            INSERT INTO golden_revision (entity, revision)
            SELECT e, r FROM (VALUES (?, ?)) AS now_in_force (e, r)
            WHERE NOT EXISTS (SELECT FROM golden_revision WHERE entity = e AND revision = r)
            ON CONFLICT (entity) DO UPDATE
            SET revision = excluded.revision,
                outdated_since = CASE WHEN EXISTS (SELECT FROM source_record WHERE entity = excluded.entity)
                                      THEN COALESCE(golden_revision.outdated_since, now()) END
            WHERE golden_revision.revision <> excluded.revision
            RETURNING outdated_since IS NOT NULL
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

    /** Notes which merge definition is in force; true when it is another than before, and some golden records are as that made them. */
    public boolean inForce(String entity, String revision) {
        return jdbc.query(IN_FORCE, (row, index) -> row.getBoolean(1), entity, revision)
                .contains(true);
    }

    /** Notes that a merge definition that makes the same of all records is called otherwise now, as after a partner more. */
    public void renamed(String entity, String before, String now) {
        if (!before.equals(now)) {
            jdbc.update(
                    "UPDATE golden_revision SET revision = ? WHERE entity = ? AND revision = ?", now, entity, before);
        }
    }

    /** Notes that all golden records are as this merge definition makes them, if it still is in force. */
    public void upToDate(String entity, String revision) {
        jdbc.update(
                "UPDATE golden_revision SET outdated_since = NULL WHERE entity = ? AND revision = ?", entity, revision);
    }

    /** The entities of which some golden records are as an earlier merge definition made them, and since when. */
    public Map<String, Instant> outdated() {
        Map<String, Instant> since = new TreeMap<>();
        jdbc.query("SELECT entity, outdated_since FROM golden_revision WHERE outdated_since IS NOT NULL", row -> {
            since.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return since;
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
