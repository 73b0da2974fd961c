package dev.serai.store;

import java.io.IOException;
import java.io.StringReader;
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

/** Collects rows and puts them into a table by COPY, the fastest way into PostgreSQL; not for use by several threads. */
final class Rows {

    private final StringBuilder text;
    private boolean rowBegun;

    Rows(int rows) {
        this.text = new StringBuilder(rows * 256);
    }

    Rows add(long value) {
        column().append(value);
        return this;
    }

    Rows add(UUID value) {
        column().append(value);
        return this;
    }

    Rows add(@Nullable String value) {
        StringBuilder column = column();
        if (value == null) {
            column.append("\\N");
        } else {
            escape(value, column);
        }
        return this;
    }

    /** A column of type text[]. */
    Rows add(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "").append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                array.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
            array.append('"');
        }
        return add(array.append('}').toString());
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    private StringBuilder column() {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        return text;
    }

    private static void escape(String value, StringBuilder into) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                default -> into.append(c);
            }
        }
    }

    /**
     * Copies the rows within the caller's transaction.
     *
     * @param target table and columns, such as {@code t (a, b)}
     */
    void copyInto(String target, DataSource dataSource) {
        if (!text.isEmpty()) {
            new JdbcTemplate(dataSource).execute((ConnectionCallback<Long>) connection -> copy(target, connection));
        }
    }

    private long copy(String target, Connection connection) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + target + " FROM STDIN", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("the connection to the database broke", e);
        }
    }
}
