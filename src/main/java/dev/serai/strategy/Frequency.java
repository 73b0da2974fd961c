package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.List;

/** Takes the value that most partners say, whatever they weigh. */
@AutoService(MergeStrategy.class)
public final class Frequency implements MergeStrategy {

    @Override
    public String name() {
        return "frequency";
    }

    @Override
    public String summary() {
        return "Takes the value that most partners say; a tie goes to more weight, then to the newest version, then to the "
                + "smallest value.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.NEAR);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Eda", "acme 5: Ada", "globex 1: Eda", "initech 1: Eda"),
                Example.of("Ada", "acme 5: Ada", "globex 3: Eda"),
                Example.of("Eda", "acme 3: Ada", "globex 3: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Candidate winner = Candidate.alike(contributions).stream()
                .max(Comparator.comparingLong(Candidate::partners).thenComparing(Candidate.BY_WEIGHT))
                .orElseThrow();
        return Outcome.wonBy(winner.value(), winner.supporters(), contributions.all());
    }
}
