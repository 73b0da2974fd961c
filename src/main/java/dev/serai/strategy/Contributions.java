package dev.serai.strategy;

import java.util.List;

/**
 * What the records of a cluster say about one field, at least one of them.
 *
 * @param all the newest first
 * @param order the partners that the definition prefers, most preferred first; empty when it does not say
 */
public record Contributions(List<Contribution> all, List<String> order) {

    public Contributions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to decide");
        }
        all = all.stream().sorted(Contribution.NEWEST_FIRST).toList();
        order = List.copyOf(order);
    }
}
