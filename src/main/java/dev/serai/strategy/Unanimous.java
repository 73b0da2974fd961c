package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes a value on which all agree, else none. */
@AutoService(MergeStrategy.class)
public final class Unanimous implements MergeStrategy {

    @Override
    public String name() {
        return "unanimous";
    }

    @Override
    public String summary() {
        return "Takes the value when all records say the same, nearly where 'near' says so; else the field stays empty.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.NEAR);
    }

    /** All records of a partner count: one that differs is enough. */
    @Override
    public boolean onePerPartner() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada", "acme 5: Ada", "globex 1: Ada"),
                new Example(List.of("acme 5: Ada", "globex 1: Eda"), Terms.NONE, null));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<Candidate> candidates = Candidate.alike(contributions);
        if (candidates.size() > 1) {
            return Outcome.ABSENT;
        }
        Candidate only = candidates.get(0);
        return Outcome.wonBy(only.value(), only.supporters(), contributions.all());
    }
}
