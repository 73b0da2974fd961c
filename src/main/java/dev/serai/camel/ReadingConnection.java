package dev.serai.camel;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.camel.component.jdbc.ConnectionStrategy;

/**
 * Opens connections on which a large result is read piece by piece: PostgreSQL does so only within a transaction. Camel's
 * own way ends the transaction before the first row is read.
 */
public final class ReadingConnection implements ConnectionStrategy {

    @Override
    public Connection getConnection(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public boolean isConnectionTransactional(Connection connection, DataSource dataSource) {
        return false;
    }
}
