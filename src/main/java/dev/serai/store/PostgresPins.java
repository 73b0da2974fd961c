package dev.serai.store;

import dev.serai.merge.Pin;
import dev.serai.merge.Pins;
import dev.serai.record.CanonicalJson;
import dev.serai.record.EntitySchema;
import dev.serai.record.RecordKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the pins of one entity in PostgreSQL; those that ended stay, as a record of what was decided. */
public final class PostgresPins implements Pins {

    private static final String COLUMNS =
            "p.number, p.partner, p.source_key, p.field, p.content, p.author, p.reason, p.until";
    private static final String ANY = "SELECT EXISTS (SELECT FROM golden_pin WHERE entity = ? AND ended_at IS NULL)";
    private static final String IN_FORCE = "SELECT " + COLUMNS
            + " FROM golden_pin p JOIN unnest(?, ?) AS k (partner, source_key) USING (partner, source_key)"
            + " WHERE p.entity = ? AND p.ended_at IS NULL ORDER BY p.number";
    private static final String ADD =
            "INSERT INTO golden_pin (entity, partner, source_key, field, content, author, reason, until)"
                    + " VALUES (?, ?, ?, ?, ?::json, ?, ?, ?) RETURNING number";
    private static final String END = "UPDATE golden_pin p SET ended_at = now(), ended_why = ?"
            + " WHERE p.number = ? AND p.entity = ? AND p.ended_at IS NULL RETURNING " + COLUMNS;
    private static final String OVERDUE = "SELECT " + COLUMNS
            + " FROM golden_pin p WHERE p.entity = ? AND p.ended_at IS NULL AND p.until <= ? ORDER BY p.number";

    private final JdbcTemplate jdbc;
    private final EntitySchema schema;

    public PostgresPins(DataSource dataSource, EntitySchema schema) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.schema = schema;
    }

    /** Asks first whether there is any pin at all: nearly always there is none, and every batch asks. */
    @Override
    public List<Pin> inForce(Collection<RecordKey> anchors) {
        boolean any = Objects.requireNonNull(jdbc.queryForObject(ANY, Boolean.class, schema.entity()));
        if (!any || anchors.isEmpty()) {
            return List.of();
        }
        List<RecordKey> keys = List.copyOf(anchors);
        return jdbc.query(
                IN_FORCE,
                (row, index) -> pin(row),
                Column.texts(keys, RecordKey::partner),
                Column.texts(keys, RecordKey::sourceKey),
                schema.entity());
    }

    @Override
    public Pin add(Pin pin) {
        Instant until = pin.until();
        Long number = jdbc.queryForObject(
                ADD,
                Long.class,
                schema.entity(),
                pin.anchor().partner(),
                pin.anchor().sourceKey(),
                pin.field(),
                CanonicalJson.write(pin.content()),
                pin.author(),
                pin.reason(),
                until == null ? null : Timestamp.from(until));
        return new Pin(
                Objects.requireNonNull(number),
                pin.anchor(),
                pin.field(),
                pin.content(),
                pin.author(),
                pin.reason(),
                until);
    }

    @Override
    public Optional<Pin> end(long number, String why) {
        return jdbc.query(END, (row, index) -> pin(row), why, number, schema.entity()).stream()
                .findFirst();
    }

    @Override
    public List<Pin> overdue(Instant now) {
        return jdbc.query(OVERDUE, (row, index) -> pin(row), schema.entity(), Timestamp.from(now));
    }

    private Pin pin(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp(8);
        return new Pin(
                row.getLong(1),
                new RecordKey(row.getString(2), schema.entity(), row.getString(3)),
                row.getString(4),
                CanonicalJson.read(schema, row.getString(5)),
                row.getString(6),
                row.getString(7),
                until == null ? null : until.toInstant());
    }
}
