package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Weighs numbers against each other: Σ Wᵢ·Dᵢ / Σ Wᵢ. */
@AutoService(MergeStrategy.class)
public final class WeightedMean implements MergeStrategy {

    @Override
    public String name() {
        return "weighted-mean";
    }

    @Override
    public String summary() {
        return "The mean of the partners' numbers, each counted by its weight, rounded half even to four digits.";
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
    public List<Example> examples() {
        return List.of(
                Example.of("650", "acme 3: 700", "globex 1: 500"),
                Example.of("700", "acme 3: 700", "globex 1: 700"),
                Example.of("0.6667", "acme 2: 1", "globex 1: 0"),
                Example.of("600", "acme 0: 700", "globex 0: 500"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Contribution> all = contributions.all();
        BigDecimal weights = Numbers.weightOf(all);
        if (weights.signum() == 0) {
            BigDecimal sum = all.stream().map(WeightedSum::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Outcome.wonBy(Numbers.quotient(sum, BigDecimal.valueOf(all.size())), all, all);
        }
        return Outcome.wonBy(Numbers.quotient(WeightedSum.of(all), weights), all, all);
    }
}
