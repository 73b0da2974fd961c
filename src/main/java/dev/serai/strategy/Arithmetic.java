package dev.serai.strategy;

import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes one number of the numbers of all, each with its weight; all have a part in it. */
abstract class Arithmetic implements MergeStrategy {

    abstract BigDecimal result(List<Contribution> all, Terms terms);

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.NUMBER);
    }

    @Override
    public boolean combines() {
        return true;
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Contribution> all = contributions.all();
        return Outcome.wonBy(result(all, contributions.terms()), all, all);
    }
}
