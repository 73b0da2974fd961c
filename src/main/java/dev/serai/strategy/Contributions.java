package dev.serai.strategy;

import java.util.List;
import java.util.Optional;

/**
 * What the records of a cluster say about one field, at least one of them, each with a weight above zero.
 *
 * @param all the newest first
 */
public record Contributions(List<Contribution> all, Terms terms) {

    public Contributions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to decide");
        }
        if (all.stream().anyMatch(one -> one.weight().signum() == 0)) {
            throw new IllegalArgumentException("what weighs nothing is not heard");
        }
        all = all.size() == 1
                ? List.copyOf(all)
                : all.stream().sorted(Contribution.NEWEST_FIRST).toList();
    }

    /** Who stands against whom: each value, or those alike where the terms say so, with those who say it. */
    public List<Side> sides() {
        return Candidate.alike(this).stream()
                .map(candidate -> new Side(candidate.value(), candidate.supporters()))
                .toList();
    }

    /** Those that weigh anything; empty when none does. */
    public static Optional<Contributions> heard(List<Contribution> all, Terms terms) {
        List<Contribution> heard =
                all.stream().filter(one -> one.weight().signum() > 0).toList();
        return heard.isEmpty() ? Optional.empty() : Optional.of(new Contributions(heard, terms));
    }
}
