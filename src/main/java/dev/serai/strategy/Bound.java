package dev.serai.strategy;

import dev.serai.record.ValueKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** Takes the value at one end of the order of all values. */
abstract class Bound implements MergeStrategy {

    private final Comparator<Object> order;

    /** @param order in which the last is taken */
    Bound(Comparator<Object> order) {
        this.order = order;
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.NUMBER, ValueKind.DATE);
    }

    /** All records of a partner count: the bound is that of all. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Object last =
                contributions.all().stream().map(Contribution::value).max(order).orElseThrow();
        return Outcome.taken(last, contributions.all());
    }
}
