package dev.serai.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.exchange.ChangeLog;
import dev.serai.exchange.ChangeLogContract;
import dev.serai.exchange.GoldenLog;
import dev.serai.record.GoldenChange;
import dev.serai.record.TestSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresChangeLogIT extends ChangeLogContract {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected ChangeLog log() {
        return new PostgresChangeLog(database.dataSource(), entity -> TestSchemas.CUSTOMER);
    }

    @Override
    protected void append(GoldenChange change) {
        GoldenVersions.append(database.jdbc(), change);
    }

    @Test
    void endsBeforeAChangeThatAnOlderTransactionMayStillPrecede() throws SQLException {
        GoldenLog golden = new GoldenLog(this::append);
        GoldenChange settled = golden.upsert(1, "Ada", "CN");
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            golden.upsert(2, "Bo", "CN");
            golden.upsert(3, "Cy", "CN");

            assertThat(log().read("customer", 0, 10)).containsExactly(settled);
            other.rollback();
        }
        assertThat(log().read("customer", 0, 10)).hasSize(3);
    }
}
