package dev.serai.match;

import java.util.function.Supplier;

class InMemorySourceRecordsTest extends SourceRecordsContract {

    private final InMemorySourceRecords records = new InMemorySourceRecords();

    @Override
    protected SourceRecords records() {
        return records;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
