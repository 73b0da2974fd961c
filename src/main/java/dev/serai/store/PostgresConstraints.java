package dev.serai.store;

import dev.serai.match.incremental.LinkConstraint;
import dev.serai.record.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps decisions about pairs of source records in PostgreSQL. */
public final class PostgresConstraints implements dev.serai.match.incremental.Decisions {

    private static final String ABOUT = """
            SELECT c.a_partner, c.a_key, c.b_partner, c.b_key, c.kind
            FROM unnest(?, ?) AS k (partner, source_key)
            CROSS JOIN LATERAL
                 (SELECT * FROM match_constraint
                  WHERE entity = ? AND a_partner = k.partner AND a_key = k.source_key
                  UNION ALL
                  SELECT * FROM match_constraint
                  WHERE entity = ? AND b_partner = k.partner AND b_key = k.source_key) c
            """;

    private static final String PUT = """
            INSERT INTO match_constraint (entity, a_partner, a_key, b_partner, b_key, kind, author, reason, decision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (entity, a_partner, a_key, b_partner, b_key) DO UPDATE
            SET kind = excluded.kind, author = excluded.author, reason = excluded.reason,
                decision = excluded.decision, at = now()
            """;

    private static final String OF_PAIR =
            " WHERE entity = ? AND a_partner = ? AND a_key = ? AND b_partner = ? AND b_key = ?";

    private final JdbcTemplate jdbc;

    public PostgresConstraints(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    static List<LinkConstraint> about(JdbcTemplate jdbc, String entity, Collection<RecordKey> keys) {
        List<RecordKey> sorted = keys.stream().sorted().toList();
        return jdbc
                .query(
                        ABOUT,
                        (row, index) -> constraint(entity, row),
                        Column.texts(sorted, RecordKey::partner),
                        Column.texts(sorted, RecordKey::sourceKey),
                        entity,
                        entity)
                .stream()
                .distinct()
                .toList();
    }

    private static LinkConstraint constraint(String entity, ResultSet row) throws SQLException {
        return new LinkConstraint(
                new RecordKey(row.getString(1), entity, row.getString(2)),
                new RecordKey(row.getString(3), entity, row.getString(4)),
                LinkConstraint.Kind.valueOf(row.getString(5)));
    }

    @Override
    public void put(LinkConstraint constraint, Reason reason) {
        RecordKey one = constraint.one();
        RecordKey other = constraint.other();
        jdbc.update(
                PUT,
                one.entity(),
                one.partner(),
                one.sourceKey(),
                other.partner(),
                other.sourceKey(),
                constraint.kind().name(),
                StorableText.of(reason.author()),
                StorableText.reason(reason.why()),
                reason.decision());
        update("UPDATE match_proposal SET state = 'DECIDED', last_at = now()" + OF_PAIR, constraint);
    }

    @Override
    public boolean remove(RecordKey one, RecordKey other) {
        LinkConstraint pair = new LinkConstraint(one, other, LinkConstraint.Kind.MUST);
        boolean removed = update("DELETE FROM match_constraint" + OF_PAIR, pair) > 0;
        // The question comes again with the next look at these records, if they still are in doubt.
        update(
                "UPDATE match_proposal SET state = 'OBSOLETE', last_at = now()" + OF_PAIR + " AND state = 'DECIDED'",
                pair);
        return removed;
    }

    private int update(String statement, LinkConstraint pair) {
        return jdbc.update(
                statement,
                pair.one().entity(),
                pair.one().partner(),
                pair.one().sourceKey(),
                pair.other().partner(),
                pair.other().sourceKey());
    }

    @Override
    public Optional<LinkConstraint> between(RecordKey one, RecordKey other) {
        return about(jdbc, one.entity(), List.of(one)).stream()
                .filter(constraint ->
                        constraint.one().equals(other) || constraint.other().equals(other))
                .findFirst();
    }
}
