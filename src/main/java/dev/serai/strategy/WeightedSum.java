package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Adds numbers up by weight: I = Σ Wᵢ·Dᵢ. */
@AutoService(MergeStrategy.class)
public final class WeightedSum implements MergeStrategy {

    @Override
    public String name() {
        return "weighted-sum";
    }

    @Override
    public String summary() {
        return "The sum of the partners' numbers, each multiplied by its weight.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.NUMBER);
    }

    @Override
    public boolean combines() {
        return true;
    }

    @Override
    public boolean keepsLoneValue() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("1250", "acme 1: 1000", "initech 0.5: 500"),
                Example.of("12.5", "acme 0.5: 25.00"),
                Example.of("0", "acme 0: 1000"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        return Outcome.wonBy(Numbers.canonical(of(contributions.all())), contributions.all(), contributions.all());
    }

    static BigDecimal of(List<Contribution> contributions) {
        return contributions.stream()
                .map(contribution -> contribution.weight().multiply(number(contribution)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal number(Contribution contribution) {
        return (BigDecimal) contribution.value();
    }
}
