package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes the value of the record that won another field. */
@AutoService(MergeStrategy.class)
public final class Dependent implements MergeStrategy {

    @Override
    public String name() {
        return "dependent";
    }

    @Override
    public String summary() {
        return "Takes what the records say that won the field in 'on', the heaviest of them first; where they say nothing, the field "
                + "stays empty.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ON);
    }

    /** All records of a partner count: any of them may have won the other field. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public boolean keepsLoneValue() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        List.of("acme 5: Ada", "globex 1: Eda"),
                        Terms.NONE.following(Example.records("globex")),
                        "Eda"),
                new Example(List.of("acme 5: Ada"), Terms.NONE.following(Example.records("globex")), null));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Contribution> followed = contributions.all().stream()
                .filter(contribution -> contributions.terms().followed().contains(contribution.key()))
                .toList();
        return Contributions.heard(followed, Terms.NONE)
                .map(heard ->
                        Candidate.equal(heard).stream().max(Candidate.BY_WEIGHT).orElseThrow())
                .map(winner -> Outcome.wonBy(winner.value(), winner.supporters(), contributions.all()))
                .orElse(Outcome.ABSENT);
    }
}
