package dev.serai.store;

import dev.serai.match.Customers;
import dev.serai.merge.Pins;
import dev.serai.merge.PinsContract;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class PostgresPinsIT extends PinsContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresPins pins = new PostgresPins(database.dataSource(), Customers.SCHEMA);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected Pins pins() {
        return pins;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction().execute(status -> work.get()));
    }
}
