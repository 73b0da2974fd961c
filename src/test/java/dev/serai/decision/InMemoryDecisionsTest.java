package dev.serai.decision;

class InMemoryDecisionsTest extends DecisionsContract {

    private final InMemoryDecisions store = new InMemoryDecisions();

    @Override
    protected Openings openings() {
        return store;
    }

    @Override
    protected Proposals proposals() {
        return store;
    }

    @Override
    protected Ballots ballots() {
        return store;
    }

    @Override
    protected DecisionLog log() {
        return store;
    }
}
