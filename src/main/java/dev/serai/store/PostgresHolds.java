package dev.serai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.exchange.drift.AnswerTo;
import dev.serai.exchange.drift.DriftReason;
import dev.serai.exchange.drift.Hold;
import dev.serai.exchange.drift.Holds;
import dev.serai.record.Intake;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps holds and their content in PostgreSQL, so that every node can let them go. */
public final class PostgresHolds implements Holds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PUT_OFF = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String INSERT = """
            INSERT INTO hold (intake, partner, feed, entity, source, received_at, revision, reasons, bytes,
              fingerprint, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, -1, ?, 'HELD') RETURNING number""";

    private static final String NEXT = """
            UPDATE hold SET taken_until = now() + make_interval(secs => ?) WHERE number = (
              SELECT number FROM hold WHERE state = 'RELEASED' AND entity = ?
                AND (taken_until IS NULL OR taken_until < now()) ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private final JdbcTemplate jdbc;
    private final HeldPieces pieces;
    private final TransactionTemplate transaction;

    public PostgresHolds(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.pieces = new HeldPieces(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Override
    public Hold keep(Intake intake, List<DriftReason> reasons, @Nullable InputStream content) {
        String text = write(reasons);
        String[] fingerprint = {text};
        try {
            return found(transaction.execute(status -> {
                // Under a name of its own until all of it is here.
                long number = insert(
                        intake, text, content == null ? text : UUID.randomUUID().toString());
                if (content != null) {
                    HeldPieces.Written written = pieces.write(number, content);
                    fingerprint[0] = written.fingerprint();
                    jdbc.update(
                            "UPDATE hold SET bytes = ?, fingerprint = ? WHERE number = ?",
                            written.bytes(),
                            written.fingerprint(),
                            number);
                }
                return number;
            }));
        } catch (DuplicateKeyException e) {
            return repeated(intake.feed(), fingerprint[0]);
        }
    }

    private long insert(Intake intake, String reasons, String fingerprint) {
        Long number = jdbc.queryForObject(
                INSERT,
                Long.class,
                intake.id(),
                intake.partner(),
                intake.feed(),
                intake.entity(),
                StorableText.of(intake.source()),
                Timestamp.from(intake.receivedAt()),
                intake.revision(),
                reasons,
                fingerprint);
        return number == null ? 0 : number;
    }

    private Hold repeated(String feed, String fingerprint) {
        return jdbc
                .query(
                        "UPDATE hold SET repeats = repeats + 1 WHERE feed = ? AND fingerprint = ? AND state = 'HELD'"
                                + " RETURNING *",
                        (row, n) -> hold(row),
                        feed,
                        fingerprint)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new TransientDataAccessResourceException("a hold ended while the same content came again"));
    }

    private Hold found(@Nullable Long number) {
        return Optional.ofNullable(number).flatMap(this::find).orElseThrow();
    }

    @Override
    public Optional<Hold> find(long number) {
        return jdbc.query("SELECT * FROM hold WHERE number = ?", (row, n) -> hold(row), number).stream()
                .findFirst();
    }

    @Override
    public Optional<Hold> ofIntake(UUID intake) {
        return jdbc
                .query(
                        "SELECT * FROM hold WHERE intake = ? ORDER BY number DESC LIMIT 1",
                        (row, n) -> hold(row),
                        intake)
                .stream()
                .findFirst();
    }

    @Override
    public void answerTo(long number, AnswerTo answer) {
        jdbc.update(
                "INSERT INTO hold_answer (hold, endpoint, reply_to, correlation) VALUES (?, ?, ?, ?) ON CONFLICT (hold)"
                        + " DO UPDATE SET endpoint = excluded.endpoint, reply_to = excluded.reply_to,"
                        + " correlation = excluded.correlation",
                number,
                answer.endpoint(),
                answer.replyTo() == null ? null : StorableText.of(answer.replyTo()),
                answer.correlation() == null ? null : StorableText.of(answer.correlation()));
    }

    @Override
    public Optional<AnswerTo> answerTo(long number) {
        return jdbc
                .query(
                        "SELECT * FROM hold_answer WHERE hold = ?",
                        (row, n) -> new AnswerTo(
                                row.getString("endpoint"), row.getString("reply_to"), row.getString("correlation")),
                        number)
                .stream()
                .findFirst();
    }

    @Override
    public List<Hold> open() {
        return jdbc.query(
                "SELECT * FROM hold WHERE state IN ('HELD', 'RELEASED') ORDER BY number", (row, n) -> hold(row));
    }

    @Override
    public boolean release(long number) {
        return jdbc.update(
                        "UPDATE hold SET decided_at = now(), state = CASE WHEN bytes < 0 THEN 'DONE' ELSE 'RELEASED' END"
                                + " WHERE number = ? AND state = 'HELD'",
                        number)
                > 0;
    }

    @Override
    public boolean discard(long number) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            pieces.remove(number);
            boolean held = jdbc.update(
                            "UPDATE hold SET state = 'DISCARDED', decided_at = now() WHERE number = ? AND state = 'HELD'",
                            number)
                    > 0;
            if (!held) {
                status.setRollbackOnly();
            }
            return held;
        }));
    }

    @Override
    public Optional<Hold> next(String entity) {
        return jdbc.query(NEXT, (row, n) -> hold(row), LEASE.toSeconds(), entity).stream()
                .findFirst();
    }

    @Override
    public InputStream content(long number) {
        return pieces.read(number);
    }

    @Override
    public void done(long number, String outcome) {
        transaction.executeWithoutResult(status -> {
            pieces.remove(number);
            jdbc.update(
                    "UPDATE hold SET state = 'DONE', outcome = ?, taken_until = NULL WHERE number = ?",
                    StorableText.of(outcome),
                    number);
        });
    }

    @Override
    public void putOff(long number) {
        jdbc.update(
                "UPDATE hold SET taken_until = now() + make_interval(secs => ?) WHERE number = ?",
                PUT_OFF.toSeconds(),
                number);
    }

    @Override
    public void holdAgain(long number, String why) {
        jdbc.update(
                "UPDATE hold SET state = 'HELD', outcome = ?, taken_until = NULL WHERE number = ?",
                StorableText.of(why),
                number);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        Intake intake = new Intake(
                row.getObject("intake", UUID.class),
                row.getString("partner"),
                row.getString("feed"),
                row.getString("entity"),
                row.getString("source"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("revision"));
        return new Hold(
                row.getLong("number"),
                intake,
                read(row.getString("reasons")),
                row.getLong("bytes"),
                Hold.State.valueOf(row.getString("state")),
                row.getTimestamp("held_at").toInstant(),
                row.getLong("repeats"),
                row.getString("outcome"));
    }

    private static List<DriftReason> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<DriftReason>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reasons of a hold cannot be read", e);
        }
    }

    private static String write(List<DriftReason> reasons) {
        try {
            return StorableText.of(JSON.writeValueAsString(reasons));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }
}
