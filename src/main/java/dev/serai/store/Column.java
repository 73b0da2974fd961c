package dev.serai.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;
import org.springframework.jdbc.support.SqlValue;

/** One column of many rows, given to PostgreSQL as one array parameter. */
final class Column implements SqlValue {

    private final String type;
    private final Object values;

    private Column(String type, Object values) {
        this.type = type;
        this.values = values;
    }

    static <T> Column numbers(List<T> rows, ToLongFunction<T> value) {
        return new Column("int8", rows.stream().mapToLong(value).toArray());
    }

    static <T> Column texts(List<T> rows, Function<T, String> value) {
        return new Column("text", rows.stream().map(value).toArray(String[]::new));
    }

    static <T> Column uuids(List<T> rows, Function<T, UUID> value) {
        return new Column("uuid", rows.stream().map(value).toArray(UUID[]::new));
    }

    @Override
    public void setValue(PreparedStatement statement, int index) throws SQLException {
        Array array = statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, values);
        statement.setArray(index, array);
    }

    @Override
    public void cleanup() {
        // The driver keeps nothing open for an array.
    }
}
