package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;

/** Takes the value with the greatest sum of weights: I(v) = Σ Wᵢ over the partners that say v. */
@AutoService(MergeStrategy.class)
public final class WeightedVote implements MergeStrategy {

    @Override
    public String name() {
        return "weighted-vote";
    }

    @Override
    public String summary() {
        return "Takes the value whose partners weigh most together; a tie goes to more partners, then to the newest version, "
                + "then to the smallest value.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.NEAR);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada", "acme 5: Ada", "globex 3: Eda"),
                Example.of("Eda", "acme 5: Ada", "globex 3: Eda", "initech 3: Eda"),
                Example.of("Eda", "acme 5: Ada", "globex 3: Eda", "initech 2: Eda"),
                Example.of("Eda", "acme 3: Ada", "globex 3: Eda"),
                Example.of("Ada", "acme 1: Ada", "globex 0: Eda"),
                new Example(
                        List.of("acme 5: Jane Doe", "globex 4: John Smith", "initech 2: Jon Smith"),
                        Terms.NONE.nearly(new BigDecimal("0.95")),
                        "John Smith"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Candidate winner =
                Candidate.alike(contributions).stream().max(Candidate.BY_WEIGHT).orElseThrow();
        return Outcome.wonBy(winner.value(), winner.supporters(), contributions.all());
    }
}
