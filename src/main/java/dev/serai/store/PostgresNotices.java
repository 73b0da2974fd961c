package dev.serai.store;

import dev.serai.decision.ConflictKind;
import dev.serai.decision.DecisionLog.What;
import dev.serai.decision.Notice;
import dev.serai.decision.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads notices from the log of decisions in PostgreSQL and keeps account of what was told. */
public final class PostgresNotices implements Notices {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ENTRIES = 1_000;

    private static final String TAKE = """
            UPDATE notice_channel SET leased_until = now() + ? * interval '1 millisecond'
            WHERE name = ? AND (next_at IS NULL OR next_at <= now()) AND (leased_until IS NULL OR leased_until < now())
            """;

    /** A question that is closed by now is not asked, and who was reminded is told only that. */
    private static final String READ = """
            SELECT l.id, l.xid::text AS xid, l.what, l.d, l.actor, p.id AS proposal, p.kind, p.fields, p.deadline, p.state
            FROM notice_channel c
            JOIN decision_log l ON (l.xid, l.id) > (c.told_xid, c.told_id)
                               AND l.xid < pg_snapshot_xmin(pg_current_snapshot())
            JOIN proposal p ON p.id = l.proposal
            WHERE c.name = ? AND c.partner = ANY (p.asked)
              AND ((l.what = 'OPENED' AND p.state = 'OPEN') OR l.what IN ('DECIDED', 'FALLBACK', 'REVERSED')
                   OR (l.what = 'REMINDED' AND l.actor = c.partner AND p.state = 'OPEN'))
            ORDER BY l.xid, l.id LIMIT ?
            """;

    private static final String TOLD = "UPDATE notice_channel SET told_xid = ?::xid8, told_id = ?, leased_until = NULL,"
            + " failures = 0, last_failure = NULL, notices = notices + 1,"
            + " next_at = now() + ? * interval '1 millisecond' WHERE name = ?";

    private static final String LOG = "INSERT INTO notice_log (channel, partner, items) VALUES (?, ?, ?)";

    /** One minute at first, then twice as long each time, up to an hour. */
    private static final String FAILED = "UPDATE notice_channel SET leased_until = NULL, failures = failures + 1,"
            + " last_failure = ?, next_at = now() + least(60, power(2, least(failures, 10))) * interval '1 minute'"
            + " WHERE name = ?";

    private final JdbcTemplate jdbc;

    public PostgresNotices(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Optional<Notice> next(String channel, String partner, Duration every) {
        jdbc.update(
                "INSERT INTO notice_channel (name, partner) VALUES (?, ?) ON CONFLICT (name)"
                        + " DO UPDATE SET partner = excluded.partner WHERE notice_channel.partner <> excluded.partner",
                channel,
                partner);
        if (read(channel, partner) == null || jdbc.update(TAKE, LEASE.toMillis(), channel) == 0) {
            return Optional.empty();
        }
        // Read again within the lease: another node may have told it in between.
        return Optional.ofNullable(read(channel, partner));
    }

    private @Nullable Notice read(String channel, String partner) {
        List<Notice.Item> items = new ArrayList<>();
        StringBuilder mark = new StringBuilder();
        jdbc.query(
                READ,
                row -> {
                    items.add(item(row));
                    mark.setLength(0);
                    mark.append(row.getString("xid")).append('/').append(row.getLong("id"));
                },
                channel,
                MOST_ENTRIES);
        return items.isEmpty() ? null : new Notice(channel, partner, items, mark.toString());
    }

    private static Notice.Item item(ResultSet row) throws SQLException {
        return new Notice.Item(
                row.getLong("proposal"),
                What.valueOf(row.getString("what")),
                ConflictKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getTimestamp("deadline").toInstant(),
                row.getBigDecimal("d"));
    }

    @Override
    public void told(Notice notice, Duration every) {
        int slash = notice.mark().indexOf('/');
        jdbc.update(
                TOLD,
                notice.mark().substring(0, slash),
                Long.parseLong(notice.mark().substring(slash + 1)),
                every.toMillis(),
                notice.channel());
        jdbc.update(LOG, notice.channel(), notice.partner(), notice.items().size());
    }

    @Override
    public void failed(Notice notice, String reason) {
        jdbc.update(FAILED, StorableText.reason(reason), notice.channel());
    }
}
