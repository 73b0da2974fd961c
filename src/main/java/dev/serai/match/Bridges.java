package dev.serai.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what alone holds two groups of a cluster together: a single link, or a single record. A record that has but one link to a
 * group is left to that link.
 */
final class Bridges {

    private static final int SMALLEST_GROUP = 2;

    private final Links links;
    private final List<Suspicion> found = new ArrayList<>();

    Bridges(Links links) {
        this.links = links;
    }

    List<Suspicion> all() {
        for (int x = 0; x < links.size(); x++) {
            for (int y = x + 1; y < links.size(); y++) {
                if (links.are(x, y) && !links.isDecided(x, y) && isLonely(x, y)) {
                    addLink(x, y);
                }
            }
        }
        for (int record = 0; record < links.size(); record++) {
            addRecord(record);
        }
        return found;
    }

    /** A pair with a neighbour in common is no bridge; most pairs are told by that. */
    private boolean isLonely(int x, int y) {
        return IntStream.range(0, links.size()).noneMatch(z -> links.are(x, z) && links.are(y, z));
    }

    private void addLink(int x, int y) {
        List<List<Integer>> parts = links.without(x, y);
        List<Integer> one = partOf(x, parts);
        List<Integer> other = partOf(y, parts);
        if (!one.equals(other) && one.size() >= SMALLEST_GROUP && other.size() >= SMALLEST_GROUP) {
            add(x, one, y, other);
        }
    }

    private static List<Integer> partOf(int record, List<List<Integer>> parts) {
        return parts.stream().filter(part -> part.contains(record)).findFirst().orElseThrow();
    }

    /** The question is about the two that it holds most firmly, one of either group. */
    private void addRecord(int record) {
        List<List<Integer>> groups = links.without(record).stream()
                .filter(part -> links.count(record, part) >= SMALLEST_GROUP)
                .toList();
        for (int i = 1; i < groups.size(); i++) {
            List<Integer> one = groups.get(0);
            List<Integer> other = groups.get(i);
            add(links.strongest(record, one), one, links.strongest(record, other), other);
        }
    }

    private void add(int x, List<Integer> one, int y, List<Integer> other) {
        found.add(new Suspicion(Suspicion.Kind.BRIDGE, links.keys(x, one), links.keys(y, other), links.weight(x, y)));
    }
}
