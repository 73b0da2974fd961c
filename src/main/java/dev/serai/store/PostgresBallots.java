package dev.serai.store;

import dev.serai.decision.Ballots;
import dev.serai.decision.Vote;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps votes and notes in PostgreSQL. */
public final class PostgresBallots implements Ballots {

    private static final String CAST = """
            INSERT INTO proposal_vote (proposal, partner, choice, stance, certainty, veto, channel, at)
            SELECT id, ?, ?, ?, ?, ?, ?, ? FROM proposal WHERE id = ? AND state = 'OPEN'
            ON CONFLICT (proposal, partner) DO UPDATE SET choice = excluded.choice, stance = excluded.stance,
              certainty = excluded.certainty, veto = excluded.veto, channel = excluded.channel, at = excluded.at
            """;

    private final JdbcTemplate jdbc;

    public PostgresBallots(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Vote> votes(long proposal) {
        return jdbc.query(
                "SELECT partner, choice, stance, certainty, veto, channel, at FROM proposal_vote WHERE proposal = ?"
                        + " ORDER BY partner",
                (row, number) -> new Vote(
                        row.getString(1),
                        row.getString(2),
                        Vote.Stance.valueOf(row.getString(3)),
                        row.getBigDecimal(4),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()),
                proposal);
    }

    @Override
    public boolean cast(long proposal, Vote vote) {
        return 1
                == jdbc.update(
                        CAST,
                        vote.partner(),
                        vote.choice(),
                        vote.stance().name(),
                        vote.certainty(),
                        vote.veto(),
                        vote.channel(),
                        Timestamp.from(vote.at()),
                        proposal);
    }

    @Override
    public List<Note> notes(long proposal) {
        return jdbc.query(
                "SELECT author, text, at FROM proposal_note WHERE proposal = ? ORDER BY id",
                (row, number) -> new Note(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                proposal);
    }

    @Override
    public void note(long proposal, Note note) {
        jdbc.update(
                "INSERT INTO proposal_note (proposal, author, text, at) VALUES (?, ?, ?, ?)",
                proposal,
                note.author(),
                StorableText.of(note.text()),
                Timestamp.from(note.at()));
    }
}
