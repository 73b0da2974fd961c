package dev.serai.merge;

import java.util.function.Supplier;

class InMemoryPinsTest extends PinsContract {

    private final InMemoryPins pins = new InMemoryPins();

    @Override
    protected Pins pins() {
        return pins;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
