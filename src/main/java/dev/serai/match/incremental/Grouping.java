package dev.serai.match.incremental;

import java.util.List;

/**
 * A component parted into customers.
 *
 * @param groups positions of the members of each customer
 * @param doubts what a person should look at
 */
public record Grouping(List<List<Integer>> groups, List<Doubt> doubts) {

    public Grouping {
        groups = List.copyOf(groups);
        doubts = List.copyOf(doubts);
    }
}
