package dev.serai.store;

import dev.serai.decision.DecisionLog;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the log of decisions in PostgreSQL. */
public final class PostgresDecisionLog implements DecisionLog {

    private final JdbcTemplate jdbc;

    public PostgresDecisionLog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void append(Entry entry) {
        jdbc.update(
                "INSERT INTO decision_log (proposal, what, actor, choice, d, terms, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.proposal(),
                entry.what().name(),
                entry.actor(),
                entry.choice(),
                entry.d(),
                entry.terms(),
                Timestamp.from(entry.at()));
    }

    @Override
    public List<Entry> of(long proposal) {
        return jdbc.query(
                "SELECT what, actor, choice, d, terms, at FROM decision_log WHERE proposal = ? ORDER BY id",
                (row, number) -> new Entry(
                        proposal,
                        What.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                proposal);
    }
}
