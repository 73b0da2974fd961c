package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;

/** Adds numbers up by weight: I = Σ Wᵢ·Dᵢ. */
@AutoService(MergeStrategy.class)
public final class WeightedSum extends Arithmetic {

    @Override
    public String name() {
        return "weighted-sum";
    }

    @Override
    public String summary() {
        return "The sum of the partners' numbers, each multiplied by its weight; with normalised weights that is their mean.";
    }

    @Override
    public boolean keepsLoneValue() {
        return false;
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.NORMALISED);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("1250", "acme 1: 1000", "initech 0.5: 500"),
                Example.of("12.5", "acme 0.5: 25.00"),
                new Example(List.of("acme 3: 700", "globex 1: 500"), Terms.NONE.normalisedWeights(), "650"));
    }

    @Override
    BigDecimal result(List<Contribution> all, Terms terms) {
        return terms.normalised() ? Numbers.weightedMean(all) : Numbers.weightedSum(all);
    }
}
