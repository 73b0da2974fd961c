package dev.serai.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Collects rows and puts them into a table by binary COPY, the fastest way into PostgreSQL; not for use by several threads.
 * The caller sees to it that each value is of its column's type.
 */
final class Rows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int TEXT_OID = 25;
    private static final int ABSENT = -1;
    private static final short END = -1;

    private final int columns;
    private ByteBuffer bytes;
    private boolean empty = true;

    /** Begins with no row; {@code expectedRows} only saves memory from being moved about. */
    Rows(int columns, int expectedRows) {
        this.columns = columns;
        this.bytes = ByteBuffer.allocate(64 + expectedRows * 512);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    Rows row() {
        room(Short.BYTES).putShort((short) columns);
        empty = false;
        return this;
    }

    Rows add(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    Rows add(@Nullable Long value) {
        if (value == null) {
            room(Integer.BYTES).putInt(ABSENT);
            return this;
        }
        return add(value.longValue());
    }

    Rows add(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    Rows add(@Nullable String value) {
        if (value == null) {
            room(Integer.BYTES).putInt(ABSENT);
        } else {
            addBytes(value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** A column of type {@code bytea}. */
    Rows add(byte[] value) {
        addBytes(value);
        return this;
    }

    /** A column of type {@code text[]}. */
    Rows add(Collection<String> values) {
        int start = room(Integer.BYTES).position();
        bytes.putInt(0);
        room(5 * Integer.BYTES).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (!values.isEmpty()) {
            bytes.putInt(values.size()).putInt(1);
        }
        for (String value : values) {
            addBytes(value.getBytes(StandardCharsets.UTF_8));
        }
        bytes.putInt(start, bytes.position() - start - Integer.BYTES);
        return this;
    }

    private void addBytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + wanted));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }

    /**
     * Copies the rows within the caller's transaction; they cannot be added to afterwards.
     *
     * @param target table and columns, such as {@code t (a, b)}
     */
    void copyInto(String target, DataSource dataSource) {
        if (!empty) {
            room(Short.BYTES).putShort(END);
            new JdbcTemplate(dataSource).execute((ConnectionCallback<Long>) connection -> copy(target, connection));
        }
    }

    private long copy(String target, Connection connection) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + target + " FROM STDIN (FORMAT binary)",
                            new ByteArrayInputStream(bytes.array(), 0, bytes.position()));
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("the connection to the database broke", e);
        }
    }
}
