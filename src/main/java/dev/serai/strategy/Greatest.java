package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the greatest value. */
@AutoService(MergeStrategy.class)
public final class Greatest implements MergeStrategy {

    @Override
    public String name() {
        return "max";
    }

    @Override
    public String summary() {
        return "Takes the greatest number or the latest date.";
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
        return List.of(Example.of("700", "acme 1: 700", "globex 3: 500"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Object greatest = contributions.all().stream()
                .map(Contribution::value)
                .max(ValueOrder::compare)
                .orElseThrow();
        return Outcome.taken(greatest, contributions.all());
    }
}
