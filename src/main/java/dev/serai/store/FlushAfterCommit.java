package dev.serai.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets go of a transaction's locks while the disk still works on its commit. Whoever ran the transaction gets control back
 * when it is on disk, as with any commit; only what others may do meanwhile differs. A subscriber never gets what could still
 * be lost: before a delivery leaves, its hand-out is committed to disk, and the disk takes commits in their order.
 */
final class FlushAfterCommit implements TransactionSynchronization {

    /** A commit record that is waited for; all before it is on disk then. */
    private static final String MARK = "SELECT pg_logical_emit_message(true, 'serai', '')";

    private final DataSource dataSource;

    private FlushAfterCommit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does nothing where no transaction runs. */
    static void ofThisTransaction(DataSource dataSource) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(FlushAfterCommit.class::isInstance)) {
            return;
        }
        new JdbcTemplate(dataSource).execute("SET LOCAL synchronous_commit = off");
        TransactionSynchronizationManager.registerSynchronization(new FlushAfterCommit(dataSource));
    }

    @Override
    public void afterCommit() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MARK);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("it is not known whether a commit came to disk", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
