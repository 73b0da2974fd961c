package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the number at which half of all weight is reached: one that somebody said, and far outliers do not move it. */
@AutoService(MergeStrategy.class)
public final class WeightedMedian implements MergeStrategy {

    @Override
    public String name() {
        return "weighted-median";
    }

    @Override
    public String summary() {
        return "The least number that, with those below it, has half of all weight; one wild number does not move it.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.NUMBER, ValueKind.DATE);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("700", "acme 3: 700", "globex 2: 500", "initech 1: 90000"),
                Example.of("500", "acme 1: 700", "globex 1: 500"),
                Example.of("700", "acme 5: 700", "globex 2: 500", "initech 2: 600"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Contribution> rising = contributions.all().stream()
                .sorted((a, b) -> ValueOrder.compare(a.value(), b.value()))
                .toList();
        BigDecimal all = Numbers.weightOf(rising);
        BigDecimal reached = BigDecimal.ZERO;
        for (Contribution contribution : rising) {
            reached = reached.add(contribution.weight());
            if (reached.multiply(BigDecimal.valueOf(2)).compareTo(all) >= 0) {
                return Outcome.taken(contribution.value(), contributions.all());
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
