package dev.serai.store;

import dev.serai.match.Customers;
import dev.serai.merge.GoldenRecords;
import dev.serai.merge.GoldenRecordsContract;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class PostgresGoldenRecordsIT extends GoldenRecordsContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final GoldenRecords records = new PostgresGoldenRecords(database.dataSource(), Customers.SCHEMA);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected GoldenRecords records() {
        return records;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction().execute(status -> work.get()));
    }
}
