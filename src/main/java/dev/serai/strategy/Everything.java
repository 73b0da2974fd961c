package dev.serai.strategy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Keeps all that anybody says, each once, in ascending order. */
abstract class Everything implements MergeStrategy {

    /** What one value consists of. */
    abstract List<?> parts(Object value);

    /** The value that consists of all these. */
    abstract Object whole(SortedSet<String> parts);

    @Override
    public boolean combines() {
        return true;
    }

    /** All records of a partner count: to say something more does not add weight. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public Outcome decide(Contributions contributions) {
        SortedSet<String> parts = new TreeSet<>();
        contributions.all().forEach(contribution -> parts(contribution.value())
                .forEach(part -> parts.add(part.toString())));
        return Outcome.wonBy(whole(parts), contributions.all(), contributions.all());
    }
}
