package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

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
    public List<Example> examples() {
        return List.of(
                Example.of("Eda", "acme 5: Ada", "globex 1: Eda"), Example.of("Ada", "globex 1: Eda", "acme 5: Ada"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        return Outcome.taken(contributions.all().get(0).value(), contributions.all());
    }
}
