package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the least value. */
@AutoService(MergeStrategy.class)
public final class Least implements MergeStrategy {

    @Override
    public String name() {
        return "min";
    }

    @Override
    public String summary() {
        return "Takes the least number or the earliest date.";
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
    public List<Example> examples() {
        return List.of(Example.of("500", "acme 3: 700", "globex 1: 500"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Object least = contributions.all().stream()
                .map(Contribution::value)
                .min(ValueOrder::compare)
                .orElseThrow();
        return Outcome.taken(least, contributions.all());
    }
}
