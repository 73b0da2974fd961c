package dev.serai.merge;

import java.util.function.Supplier;

class InMemoryGoldenRecordsTest extends GoldenRecordsContract {

    private final InMemoryGoldenRecords records = new InMemoryGoldenRecords();

    @Override
    protected GoldenRecords records() {
        return records;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
