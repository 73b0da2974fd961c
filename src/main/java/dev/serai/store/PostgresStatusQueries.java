package dev.serai.store;

import dev.serai.exchange.FeedStatus;
import dev.serai.exchange.PartnerShare;
import dev.serai.exchange.RejectGroup;
import dev.serai.exchange.StatusQueries;
import dev.serai.exchange.SubscriptionStatus;
import dev.serai.exchange.WaitingReferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers what is asked about the state of the exchange from PostgreSQL. */
public final class PostgresStatusQueries implements StatusQueries {

    private static final String SUBSCRIPTIONS = """
            SELECT subscription.*, greatest(head.seq, cursor) AS head,
              (SELECT count(*) FROM dead_letter WHERE subscription = name AND NOT replayed) AS dead,
              (SELECT count(*) FROM subscription_replay WHERE subscription = name AND done_at IS NULL) AS replays
            FROM subscription CROSS JOIN LATERAL (SELECT coalesce((SELECT seq FROM golden_version
              WHERE golden_version.entity = subscription.entity ORDER BY seq DESC LIMIT 1), 0) AS seq) AS head
            ORDER BY name""";

    private final JdbcTemplate jdbc;

    public PostgresStatusQueries(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<FeedStatus> feeds() {
        List<FeedStatus> feeds = new ArrayList<>();
        jdbc.query(
                "SELECT partner, feed, code, sum(total) AS total, max(last_at) AS last_at FROM intake_total"
                        + " GROUP BY partner, feed, code ORDER BY feed, partner, code",
                rows -> {
                    addTo(feeds, rows);
                });
        return feeds;
    }

    /** The row with the empty code comes first of its feed and counts the accepted rows; the others add to it. */
    private static void addTo(List<FeedStatus> feeds, ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("last_at").toInstant();
        if (row.getString("code").isEmpty()) {
            feeds.add(new FeedStatus(
                    row.getString("partner"), row.getString("feed"), row.getLong("total"), Map.of(), at));
            return;
        }
        FeedStatus sofar = feeds.remove(feeds.size() - 1);
        Map<String, Long> rejected = new HashMap<>(sofar.rejectedByCode());
        rejected.put(row.getString("code"), row.getLong("total"));
        Instant last = at.isAfter(sofar.lastAt()) ? at : sofar.lastAt();
        feeds.add(new FeedStatus(sofar.partner(), sofar.feed(), sofar.accepted(), rejected, last));
    }

    @Override
    public List<SubscriptionStatus> subscriptions() {
        return jdbc.query(SUBSCRIPTIONS, (row, number) -> subscription(row));
    }

    private static SubscriptionStatus subscription(ResultSet row) throws SQLException {
        return new SubscriptionStatus(
                row.getString("name"),
                row.getString("entity"),
                row.getLong("cursor"),
                row.getLong("head"),
                row.getLong("head") - row.getLong("cursor"),
                row.getLong("deliveries"),
                row.getLong("delivered_items"),
                instant(row, "delivered_at"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "next_attempt"),
                row.getString("last_failure"),
                row.getBoolean("paused"),
                row.getString("held"),
                row.getLong("dead"),
                row.getLong("replays"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public List<PartnerShare> shares() {
        return jdbc.query(
                "SELECT partner, entity, count(*) AS records, count(DISTINCT golden_id) AS golden FROM source_record"
                        + " WHERE golden_id <> 0 GROUP BY partner, entity ORDER BY partner, entity",
                (row, number) -> new PartnerShare(
                        row.getString("partner"),
                        row.getString("entity"),
                        row.getLong("records"),
                        row.getLong("golden")));
    }

    @Override
    public Map<String, Long> cappedKeys() {
        Map<String, Long> capped = new TreeMap<>();
        jdbc.query(
                "SELECT entity, (SELECT count(*) FROM match_capped WHERE epoch = number AND capped) AS keys"
                        + " FROM match_epoch WHERE state = 'LIVE'",
                row -> {
                    capped.put(row.getString("entity"), row.getLong("keys"));
                });
        return capped;
    }

    @Override
    public List<WaitingReferences> waitingReferences() {
        return jdbc.query(
                "SELECT partner, entity, target, count(*) AS total FROM record_reference"
                        + " WHERE golden = 0 AND target_key IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                (row, number) -> new WaitingReferences(
                        row.getString("partner"),
                        row.getString("entity"),
                        row.getString("target"),
                        row.getLong("total")));
    }

    @Override
    public List<RejectGroup> rejects(String feed) {
        return jdbc.query(
                "SELECT code, field, min(reason) AS reason, count(*) AS rows, min(at) AS first_at, max(at) AS last_at"
                        + " FROM quarantine WHERE feed = ? GROUP BY code, field ORDER BY count(*) DESC, code, field",
                (row, number) -> new RejectGroup(
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("reason"),
                        row.getLong("rows"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()),
                feed);
    }
}
