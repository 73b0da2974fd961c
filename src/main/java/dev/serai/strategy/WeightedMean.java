package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;

/** Weighs numbers against each other: Σ Wᵢ·Dᵢ / Σ Wᵢ. */
@AutoService(MergeStrategy.class)
public final class WeightedMean extends Arithmetic {

    @Override
    public String name() {
        return "weighted-mean";
    }

    @Override
    public String summary() {
        return "The mean of the partners' numbers, each counted by its weight, rounded half even to four digits.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("650", "acme 3: 700", "globex 1: 500"),
                Example.of("700", "acme 3: 700", "globex 1: 700"),
                Example.of("0.6667", "acme 2: 1", "globex 1: 0"),
                Example.of("0.123456", "acme 2: 0.123456", "globex 1: 0.123456"));
    }

    @Override
    BigDecimal result(List<Contribution> all, Terms terms) {
        return Numbers.weightedMean(all);
    }
}
