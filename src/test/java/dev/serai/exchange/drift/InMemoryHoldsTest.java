package dev.serai.exchange.drift;

class InMemoryHoldsTest extends HoldsContract {

    private final Holds holds = new InMemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
