package dev.serai.strategy;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.List;

/** Takes the value of the most preferred partner that has one. */
@AutoService(MergeStrategy.class)
public final class PartnerOrder implements MergeStrategy {

    @Override
    public String name() {
        return "partner-order";
    }

    @Override
    public String summary() {
        return "Takes the value of the first partner in 'order' that has one; partners that are not in it follow by weight, "
                + "then the newest version first.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ORDER);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(List.of("acme 5: Ada", "globex 1: Eda"), Terms.ordered(List.of("globex", "acme")), "Eda"),
                new Example(List.of("acme 5: Ada", "initech 1: Ida"), Terms.ordered(List.of("globex")), "Ada"),
                Example.of("Ada", "acme 5: Ada", "globex 1: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        List<String> order = contributions.terms().order();
        Contribution first = contributions.all().stream()
                .min(Comparator.comparingInt((Contribution contribution) -> rank(contribution, order))
                        .thenComparing(Contribution::weight, Comparator.reverseOrder()))
                .orElseThrow();
        return Outcome.taken(first.value(), contributions.all());
    }

    private static int rank(Contribution contribution, List<String> order) {
        int rank = order.indexOf(contribution.partner());
        return rank < 0 ? order.size() : rank;
    }
}
