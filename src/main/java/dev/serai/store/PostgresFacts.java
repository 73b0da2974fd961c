package dev.serai.store;

import dev.serai.measure.Fact;
import dev.serai.measure.Facts;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in PostgreSQL: what is new since the last time, in one transaction, by statements that read nothing twice. */
public final class PostgresFacts implements Facts {

    private static final int MOST_VERSIONS = 50_000;
    private static final long STATE_SECONDS = 600;
    private static final String ADD =
            " ON CONFLICT (day, kind, partner, subject, field) DO UPDATE SET amount = measure_fact.amount + excluded.amount";
    private static final String INTO = "INSERT INTO measure_fact (day, kind, partner, subject, field, amount) ";

    private static final String INTAKES = INTO + """
            SELECT b.at::date, counted.kind, i.partner, i.feed, '', sum(counted.amount)
            FROM intake_batch b JOIN intake i ON i.id = b.intake
            CROSS JOIN LATERAL (VALUES
              ('IN_PIECES', (b.sequence = 0)::int), ('ACCEPTED', b.accepted), ('REJECTED', b.rejected),
              ('TIMELY', CASE WHEN b.at - i.received_at <= interval '1 minute' THEN b.accepted + b.rejected ELSE 0 END)
            ) AS counted (kind, amount)
            WHERE b.xid < ?::text::xid8 AND b.xid >= ?::text::xid8
            GROUP BY 1, 2, 3, 4 HAVING sum(counted.amount) > 0""" + ADD;

    private static final String DELIVERIES = INTO + """
            SELECT d.at::date, counted.kind, split_part(d.subscription, '/', 1), d.subscription, counted.field, sum(counted.amount)
            FROM delivery_log d
            CROSS JOIN LATERAL (
              SELECT 'OUT_PIECES' AS kind, '' AS field, 1 AS amount UNION ALL SELECT 'OUT_ITEMS', '', d.items
              UNION ALL SELECT 'OUT_VALUES', v.field, v.amount FROM unnest(d.fields, d.counts) AS v (field, amount)) counted
            WHERE d.xid < ?::text::xid8 AND d.xid >= ?::text::xid8
            GROUP BY 1, 2, 3, 4, 5 HAVING sum(counted.amount) > 0""" + ADD;

    private static final String NOTICES = INTO + """
            SELECT n.at::date, counted.kind, n.partner, n.channel, '', sum(counted.amount)
            FROM notice_log n
            CROSS JOIN LATERAL (VALUES ('NOTICES', 1), ('NOTICE_ITEMS', n.items)) AS counted (kind, amount)
            WHERE n.xid < ?::text::xid8 AND n.xid >= ?::text::xid8
            GROUP BY 1, 2, 3, 4 HAVING sum(counted.amount) > 0""" + ADD;

    /** Fields of a group count as one. A customer whom one record knows has no history: all its values are that record's. */
    private static final String GOLDEN = INTO + """
            WITH versions AS (
              SELECT seq, at::date AS day, entity, content, provenance FROM golden_version
              WHERE seq > ? AND seq <= ? AND content IS NOT NULL),
            said AS (
              SELECT v.day, v.entity, v.seq, 'WON' AS kind, v.provenance -> 'records' -> (f.value #>> '{}')::int ->> 0 AS partner,
                     split_part(field.value, '.', 1) AS field
              FROM versions v, json_array_elements(v.provenance -> 'values') AS value,
                   json_array_elements_text(value.value -> 'fields') AS field,
                   json_array_elements(value.value -> 'from') AS f
              UNION
              SELECT v.day, v.entity, v.seq, 'LOST', v.provenance -> 'records' -> (l.value ->> 0)::int ->> 0,
                     split_part(field.value, '.', 1)
              FROM versions v, json_array_elements(v.provenance -> 'values') AS value,
                   json_array_elements_text(value.value -> 'fields') AS field,
                   json_array_elements(value.value -> 'lost') AS l
              UNION
              SELECT v.day, v.entity, v.seq, 'WON', v.provenance -> 'records' -> 0 ->> 0, key
              FROM versions v, json_object_keys(v.content) AS key
              WHERE v.provenance -> 'values' IS NULL
              UNION
              SELECT v.day, v.entity, v.seq, kind, r.value ->> 0, CASE WHEN kind = 'GOLDEN' THEN '' ELSE key END
              FROM versions v, json_array_elements(v.provenance -> 'records') AS r, json_object_keys(v.content) AS key,
                   (VALUES ('GOLDEN'), ('FILLED')) AS k (kind))
            SELECT day, kind, partner, entity, CASE WHEN kind = 'FILLED' THEN '' ELSE field END, count(*)
            FROM said GROUP BY 1, 2, 3, 4, 5""" + ADD;

    /** The state of the day: it takes the place of an earlier look. */
    private static final String STATE = INTO + """
            SELECT current_date, counted.kind, r.partner, r.entity, '', counted.amount
            FROM (SELECT partner, entity, count(*) AS records, count(DISTINCT golden_id) AS customers
                  FROM source_record GROUP BY partner, entity) r
            CROSS JOIN LATERAL (VALUES ('RECORDS', r.records), ('CUSTOMERS', r.customers)) AS counted (kind, amount)
            ON CONFLICT (day, kind, partner, subject, field) DO UPDATE SET amount = excluded.amount""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public PostgresFacts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public void update() {
        transaction.executeWithoutResult(status -> {
            Boolean mine = jdbc.queryForObject(
                    "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.measures', 0))",
                    Boolean.class);
            if (Boolean.TRUE.equals(mine)) {
                long settled = number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
                long after = position("transactions");
                if (settled > after) {
                    jdbc.update(INTAKES, settled, after);
                    jdbc.update(DELIVERIES, settled, after);
                    jdbc.update(NOTICES, settled, after);
                    move("transactions", settled);
                }
                versions(settled);
                state();
            }
        });
    }

    /** Reads every source record, so it is done seldom. */
    private void state() {
        long now = number("SELECT extract(epoch FROM now())::bigint");
        if (now - position("state") >= STATE_SECONDS) {
            jdbc.update(STATE);
            move("state", now);
        }
    }

    private void versions(long settled) {
        long after = position("golden versions");
        Long upTo = jdbc.queryForObject(
                "SELECT coalesce(min(seq) FILTER (WHERE xid >= ?::text::xid8) - 1, max(seq)) FROM"
                        + " (SELECT seq, xid FROM golden_version WHERE seq > ? ORDER BY seq LIMIT ?) AS next",
                Long.class,
                settled,
                after,
                MOST_VERSIONS);
        if (upTo == null || upTo <= after) {
            return;
        }
        jdbc.update(GOLDEN, after, upTo);
        move("golden versions", upTo);
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    private long position(String source) {
        return jdbc.queryForList("SELECT position FROM measure_cursor WHERE source = ?", Long.class, source).stream()
                .findFirst()
                .orElse(0L);
    }

    private void move(String source, long to) {
        jdbc.update(
                "INSERT INTO measure_cursor (source, position) VALUES (?, ?)"
                        + " ON CONFLICT (source) DO UPDATE SET position = excluded.position",
                source,
                to);
    }

    @Override
    public List<Fact> between(LocalDate from, LocalDate to) {
        return jdbc.query(
                "SELECT day, kind, partner, subject, field, amount FROM measure_fact WHERE day BETWEEN ? AND ?"
                        + " ORDER BY day, kind, partner, subject, field",
                (row, number) -> new Fact(
                        row.getDate(1).toLocalDate(),
                        Fact.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6)),
                Date.valueOf(from),
                Date.valueOf(to));
    }
}
