package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    public Set<ValueKind> kinds() {
        return EnumSet.allOf(ValueKind.class);
    }

    @Override
    public boolean combines() {
        return false;
    }

    @Override
    public boolean understandsOrder() {
        return true;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(List.of("acme 5: Ada", "globex 1: Eda"), List.of("globex", "acme"), "Eda"),
                new Example(List.of("acme 5: Ada", "initech 1: Ida"), List.of("globex"), "Ada"),
                Example.of("Ada", "acme 5: Ada", "globex 1: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Contribution first = contributions.all().stream()
                .min(Comparator.comparingInt((Contribution contribution) -> rank(contribution, contributions.order()))
                        .thenComparing(Contribution::weight, Comparator.reverseOrder()))
                .orElseThrow();
        List<Contribution> agreeing = contributions.all().stream()
                .filter(contribution -> contribution.value().equals(first.value()))
                .toList();
        return Outcome.wonBy(first.value(), agreeing, contributions.all());
    }

    private static int rank(Contribution contribution, List<String> order) {
        int rank = order.indexOf(contribution.partner());
        return rank < 0 ? order.size() : rank;
    }
}
