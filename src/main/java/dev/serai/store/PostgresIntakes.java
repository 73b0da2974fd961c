package dev.serai.store;

import dev.serai.exchange.Intakes;
import dev.serai.record.Batch;
import dev.serai.record.Intake;
import dev.serai.record.RejectedRow;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps intakes, their batches and the quarantine in PostgreSQL: two statements a batch at most. */
public final class PostgresIntakes implements Intakes {

    /** The totals come in a fixed order, so that two workers never wait for each other crosswise. */
    private static final String STORE = """
            WITH batch AS (
              INSERT INTO intake_batch (id, intake, sequence, accepted, rejected)
              VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id),
            arrival AS (
              INSERT INTO intake (id, partner, feed, entity, source, received_at, revision)
              SELECT ?, ?, ?, ?, ?, ?, ? FROM batch ON CONFLICT DO NOTHING),
            totals AS (
              INSERT INTO intake_total (partner, feed, code, slot, total, last_at)
              SELECT ?, ?, counted.code, pg_backend_pid() % 16, counted.rows, now()
              FROM batch, unnest(?::text[], ?::bigint[]) WITH ORDINALITY AS counted (code, rows, place)
              ORDER BY counted.place
              ON CONFLICT (partner, feed, code, slot)
              DO UPDATE SET total = intake_total.total + excluded.total, last_at = excluded.last_at)
            SELECT count(*) FROM batch""";

    private static final String QUARANTINE = """
            INSERT INTO quarantine (intake, partner, feed, revision, row_number, source_key, field, code, reason, raw)
            SELECT ?, ?, ?, ?, bad.* FROM unnest(
              ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS bad
            ON CONFLICT DO NOTHING""";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    public PostgresIntakes(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public boolean store(Batch batch) {
        // A repeat waits for the disk too: the transaction that it repeats may not be there yet.
        FlushAfterCommit.ofThisTransaction(dataSource);
        Integer stored =
                jdbc.query(connection -> storeStatement(connection, batch), rows -> rows.next() ? rows.getInt(1) : 0);
        if (stored == null || stored == 0) {
            return false;
        }
        if (!batch.rejected().isEmpty()) {
            jdbc.update(connection -> quarantineStatement(connection, batch));
        }
        return true;
    }

    private static PreparedStatement storeStatement(Connection connection, Batch batch) throws SQLException {
        Intake intake = batch.intake();
        Map<String, Long> totals = totals(batch);
        PreparedStatement statement = connection.prepareStatement(STORE);
        Object[] values = {
            batch.id(),
            intake.id(),
            batch.sequence(),
            batch.accepted(),
            batch.rejected().size(),
            intake.id(),
            intake.partner(),
            intake.feed(),
            intake.entity(),
            StorableText.of(intake.source()),
            Timestamp.from(intake.receivedAt()),
            intake.revision(),
            intake.partner(),
            intake.feed(),
            connection.createArrayOf("text", totals.keySet().toArray()),
            connection.createArrayOf("bigint", totals.values().toArray())
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Map<String, Long> totals(Batch batch) {
        Map<String, Long> totals = new TreeMap<>();
        totals.put("", (long) batch.accepted());
        batch.rejected().forEach(row -> totals.merge(row.code(), 1L, Long::sum));
        return totals;
    }

    private static PreparedStatement quarantineStatement(Connection connection, Batch batch) throws SQLException {
        List<RejectedRow> rows = batch.rejected();
        PreparedStatement statement = connection.prepareStatement(QUARANTINE);
        statement.setObject(1, batch.intake().id());
        statement.setString(2, batch.intake().partner());
        statement.setString(3, batch.intake().feed());
        statement.setString(4, batch.intake().revision());
        statement.setArray(
                5,
                connection.createArrayOf(
                        "bigint", rows.stream().map(RejectedRow::row).toArray()));
        statement.setArray(6, texts(connection, rows, RejectedRow::sourceKey));
        statement.setArray(7, texts(connection, rows, RejectedRow::field));
        statement.setArray(8, texts(connection, rows, RejectedRow::code));
        statement.setArray(9, texts(connection, rows, RejectedRow::reason));
        statement.setArray(10, texts(connection, rows, RejectedRow::raw));
        return statement;
    }

    private static Array texts(
            Connection connection, List<RejectedRow> rows, Function<RejectedRow, @Nullable String> part)
            throws SQLException {
        Object[] texts = new Object[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            String text = part.apply(rows.get(i));
            texts[i] = text == null ? null : StorableText.of(text);
        }
        return connection.createArrayOf("text", texts);
    }
}
