package dev.serai.store;

import dev.serai.decision.ChoicesJson;
import dev.serai.decision.Conflict;
import dev.serai.decision.Opening;
import dev.serai.decision.Openings;
import dev.serai.record.ContentHash;
import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps proposals in step in PostgreSQL: two statements a batch at most, and none when there is nothing to keep. */
public final class PostgresOpenings implements Openings {

    private static final String OPEN = """
            WITH given AS (
              SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS g (subject, kind, golden_id, fields, choices, fingerprint, confidence, asked, deadline, remind_at,
                      records)),
            kept AS (
              INSERT INTO proposal (entity, subject, kind, golden_id, fields, choices, fingerprint, confidence, asked,
                                    opened_at, deadline, remind_at, records)
              SELECT ?, g.subject, g.kind, g.golden_id, string_to_array(g.fields, ','), g.choices::json, g.fingerprint,
                     g.confidence::numeric, string_to_array(g.asked, ','), ?, g.deadline::timestamptz, g.remind_at::timestamptz,
                     string_to_array(g.records, ',')
              FROM given g
              WHERE NOT EXISTS (
                SELECT FROM proposal p WHERE p.entity = ? AND p.subject = g.subject AND p.fingerprint = g.fingerprint
                  AND p.state IN ('DECIDED', 'FALLBACK'))
              ON CONFLICT (entity, subject) WHERE state = 'OPEN'
              DO UPDATE SET kind = excluded.kind, golden_id = excluded.golden_id, choices = excluded.choices, fingerprint = excluded.fingerprint,
                            confidence = excluded.confidence, asked = excluded.asked
                WHERE proposal.fingerprint <> excluded.fingerprint
              RETURNING id, xmax = 0 AS opened)
            INSERT INTO decision_log (proposal, what, actor, at)
            SELECT id, CASE WHEN opened THEN 'OPENED' ELSE 'CHANGED' END, 'hub', ? FROM kept ORDER BY id
            """;

    /** Of those about something, each that is not about one of these subjects. */
    private static final String CLOSE = """
            WITH gone AS (
              UPDATE proposal SET state = 'MOOT', ended_by = 'hub', ended_at = ?
              WHERE state = 'OPEN' AND entity = ? AND %s
                AND NOT subject = ANY (?)
              RETURNING id)
            INSERT INTO decision_log (proposal, what, actor, at) SELECT id, 'MOOT', 'hub', ? FROM gone ORDER BY id
            """;

    private static final String ABOUT_VALUES = "golden_id = ANY (?) AND fields <> '{}'";
    private static final String ABOUT_RECORDS = "records && ? AND records <> '{}'";

    private final JdbcTemplate jdbc;

    public PostgresOpenings(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void keep(String entity, Collection<GoldenId> customers, List<Opening> openings, Instant now) {
        Timestamp at = Timestamp.from(now);
        if (!customers.isEmpty()) {
            close(ABOUT_VALUES, entity, Column.numbers(List.copyOf(customers), GoldenId::number), openings, at);
        }
        open(entity, openings, at);
    }

    @Override
    public Set<GoldenId> asked(String entity, Collection<GoldenId> customers) {
        return Set.copyOf(jdbc.query(
                "SELECT DISTINCT golden_id FROM proposal WHERE state = 'OPEN' AND entity = ? AND " + ABOUT_VALUES,
                (row, index) -> new GoldenId(entity, row.getLong(1)),
                entity,
                Column.numbers(List.copyOf(customers), GoldenId::number)));
    }

    @Override
    public void keepAboutRecords(String entity, Collection<RecordKey> records, List<Opening> openings, Instant now) {
        Timestamp at = Timestamp.from(now);
        if (!records.isEmpty()) {
            close(ABOUT_RECORDS, entity, Column.texts(List.copyOf(records), PostgresOpenings::text), openings, at);
        }
        open(entity, openings, at);
    }

    private void close(String about, String entity, Column of, List<Opening> openings, Timestamp at) {
        jdbc.update(
                CLOSE.formatted(about),
                at,
                entity,
                of,
                Column.texts(openings, opening -> opening.conflict().subject()),
                at);
    }

    /** A hash, since a source key may have any character in it. */
    private static String text(RecordKey record) {
        String name = record.partner() + "/" + record.sourceKey();
        return ContentHash.of(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String records(Conflict conflict) {
        return conflict.isAboutRecords()
                ? conflict.records().stream().map(PostgresOpenings::text).collect(Collectors.joining(","))
                : "";
    }

    private void open(String entity, List<Opening> openings, Timestamp at) {
        if (!openings.isEmpty()) {
            jdbc.update(
                    OPEN,
                    Column.texts(openings, opening -> opening.conflict().subject()),
                    Column.texts(openings, opening -> opening.conflict().kind().name()),
                    Column.numbers(
                            openings, opening -> opening.conflict().golden().number()),
                    Column.texts(
                            openings,
                            opening -> String.join(",", opening.conflict().fields())),
                    Column.texts(
                            openings,
                            opening -> ChoicesJson.write(opening.conflict().choices())),
                    Column.uuids(
                            openings,
                            opening -> opening.conflict().fingerprint().asUuid()),
                    Column.texts(
                            openings, opening -> opening.conflict().confidence().toPlainString()),
                    Column.texts(openings, opening -> String.join(",", new TreeSet<>(opening.asked()))),
                    Column.texts(openings, opening -> opening.deadline().toString()),
                    Column.texts(openings, opening -> textOf(opening.reminder())),
                    Column.texts(openings, opening -> records(opening.conflict())),
                    entity,
                    at,
                    entity,
                    at);
        }
    }

    private static @Nullable String textOf(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
