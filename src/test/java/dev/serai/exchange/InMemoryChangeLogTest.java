package dev.serai.exchange;

import dev.serai.record.GoldenChange;

class InMemoryChangeLogTest extends ChangeLogContract {

    private final InMemoryChangeLog log = new InMemoryChangeLog();

    @Override
    protected ChangeLog log() {
        return log;
    }

    @Override
    protected void append(GoldenChange change) {
        log.append(change);
    }
}
