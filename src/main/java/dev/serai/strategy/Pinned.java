package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.List;

/** Takes what a steward decided. */
@AutoService(MergeStrategy.class)
public final class Pinned implements MergeStrategy {

    @Override
    public String name() {
        return "pinned";
    }

    @Override
    public String summary() {
        return "Takes the value that a steward pinned, as every strategy does while there is a pin; without one, that of a weighted "
                + "vote.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.NEAR);
    }

    @Override
    public boolean keepsLoneValue() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(List.of("acme 5: Ada", "globex 1: Eda"), Terms.NONE.pinnedTo(new Decree("Ida")), "Ida"),
                new Example(List.of("acme 5: Ada"), Terms.NONE.pinnedTo(new Decree(null)), null),
                Example.of("Ada", "acme 5: Ada", "globex 1: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Decree pinned = contributions.terms().pinned();
        if (pinned == null) {
            return new WeightedVote().decide(contributions);
        }
        Object value = pinned.value();
        return value == null ? Outcome.ABSENT : Outcome.taken(value, contributions.all());
    }
}
