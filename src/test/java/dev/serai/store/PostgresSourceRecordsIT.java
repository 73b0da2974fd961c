package dev.serai.store;

import dev.serai.match.Customers;
import dev.serai.match.SourceRecords;
import dev.serai.match.SourceRecordsContract;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class PostgresSourceRecordsIT extends SourceRecordsContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final SourceRecords records = new PostgresSourceRecords(database.dataSource(), Customers.SCHEMA);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected SourceRecords records() {
        return records;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction().execute(status -> work.get()));
    }
}
