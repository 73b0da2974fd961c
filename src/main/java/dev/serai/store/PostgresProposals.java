package dev.serai.store;

import dev.serai.decision.ChoicesJson;
import dev.serai.decision.Conflict;
import dev.serai.decision.ConflictKind;
import dev.serai.decision.Proposal;
import dev.serai.decision.ProposalState;
import dev.serai.decision.Proposals;
import dev.serai.record.GoldenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps proposals in PostgreSQL. */
public final class PostgresProposals implements Proposals {

    private static final String COLUMNS =
            "id, entity, kind, subject, golden_id, fields, choices, confidence, asked, state,"
                    + " opened_at, deadline, choice, d, effect, ended_by, ended_at";

    private static final String REMIND = "UPDATE proposal SET remind_at = NULL WHERE id IN (SELECT id FROM proposal"
            + " WHERE state = 'OPEN' AND remind_at <= ? ORDER BY remind_at, id LIMIT ? FOR UPDATE SKIP LOCKED)"
            + " RETURNING " + COLUMNS;

    private final JdbcTemplate jdbc;

    public PostgresProposals(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Optional<Proposal> find(long id) {
        return one("SELECT " + COLUMNS + " FROM proposal WHERE id = ?", id);
    }

    @Override
    public Optional<Proposal> lock(long id) {
        return one("SELECT " + COLUMNS + " FROM proposal WHERE id = ? FOR UPDATE", id);
    }

    private Optional<Proposal> one(String query, long id) {
        return jdbc.query(query, (row, number) -> proposal(row), id).stream().findFirst();
    }

    @Override
    public List<Proposal> list(@Nullable String partner, @Nullable ProposalState state, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM proposal WHERE (?::text IS NULL OR ? = ANY (asked))"
                        + " AND (?::text IS NULL OR state = ?)"
                        + " ORDER BY state <> 'OPEN', CASE WHEN state = 'OPEN' THEN deadline END, ended_at DESC NULLS LAST, id"
                        + " LIMIT ?",
                (row, number) -> proposal(row),
                partner,
                partner,
                state == null ? null : state.name(),
                state == null ? null : state.name(),
                limit);
    }

    @Override
    public List<Long> ended(Instant now, int limit) {
        return jdbc.queryForList(
                "SELECT id FROM proposal WHERE state = 'OPEN' AND deadline <= ? ORDER BY deadline, id LIMIT ?",
                Long.class,
                Timestamp.from(now),
                limit);
    }

    @Override
    public List<Proposal> toRemind(Instant now, int limit) {
        return jdbc.query(REMIND, (row, number) -> proposal(row), Timestamp.from(now), limit);
    }

    @Override
    public void close(long id, ProposalState state, Proposal.Outcome outcome) {
        jdbc.update(
                "UPDATE proposal SET state = ?, choice = ?, d = ?, effect = ?, ended_by = ?, ended_at = ? WHERE id = ?",
                state.name(),
                outcome.choice(),
                outcome.d(),
                outcome.effect(),
                outcome.by(),
                Timestamp.from(outcome.at()),
                id);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String entity = row.getString("entity");
        Conflict conflict = new Conflict(
                ConflictKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new GoldenId(entity, row.getLong("golden_id")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getBigDecimal("confidence"),
                ChoicesJson.read(entity, row.getString("choices")));
        return new Proposal(
                row.getLong("id"),
                conflict,
                ProposalState.valueOf(row.getString("state")),
                Set.of((String[]) row.getArray("asked").getArray()),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                outcome(row));
    }

    private static Proposal.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return ended == null
                ? null
                : new Proposal.Outcome(
                        row.getString("choice"),
                        row.getBigDecimal("d"),
                        row.getString("effect"),
                        row.getString("ended_by"),
                        ended.toInstant());
    }
}
