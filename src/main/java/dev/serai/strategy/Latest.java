package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the value of the newest record. */
@AutoService(MergeStrategy.class)
public final class Latest implements MergeStrategy {

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public String summary() {
        return "Takes the value of the record with the newest version; for partners whose versions are timestamps.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.allOf(ValueKind.class);
    }

    @Override
    public boolean combines() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Eda", "acme 5: Ada", "globex 1: Eda"), Example.of("Ada", "globex 1: Eda", "acme 5: Ada"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Object newest = contributions.all().get(0).value();
        List<Contribution> agreeing = contributions.all().stream()
                .filter(contribution -> contribution.value().equals(newest))
                .toList();
        return Outcome.wonBy(newest, agreeing, contributions.all());
    }
}
