package dev.serai.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Orders the names of entities so that one comes before those that refer to it. Everybody who works on several entities takes them
 * in this order. An entity may refer to itself; a circle of several has no order.
 */
public final class ReferenceOrder implements Comparator<String> {

    private final Map<String, Integer> ranks;

    private ReferenceOrder(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    /** Entities that go in a circle come last, by their names. */
    public static ReferenceOrder of(Collection<EntitySchema> entities) {
        Map<String, Set<String>> targets = targets(entities);
        Map<String, Integer> ranks = new HashMap<>();
        Set<String> left = new TreeSet<>(targets.keySet());
        while (!left.isEmpty()) {
            List<String> next = left.stream()
                    .filter(name ->
                            targets.getOrDefault(name, Set.of()).stream().noneMatch(left::contains))
                    .toList();
            List<String> ranked = next.isEmpty() ? List.copyOf(left) : next;
            ranked.forEach(name -> ranks.put(name, ranks.size()));
            ranked.forEach(left::remove);
        }
        return new ReferenceOrder(ranks);
    }

    /** What each entity refers to besides itself. */
    private static Map<String, Set<String>> targets(Collection<EntitySchema> entities) {
        Map<String, Set<String>> targets = new TreeMap<>();
        for (EntitySchema entity : entities) {
            Set<String> to = new TreeSet<>();
            for (CanonicalField field : entity.fields()) {
                if (field.refersTo() != null && !field.refersTo().equals(entity.entity())) {
                    to.add(field.refersTo());
                }
            }
            targets.put(entity.entity(), to);
        }
        return targets;
    }

    /** The entities of a circle in which this one is, beginning with it; empty when there is none. */
    public static List<String> circle(String entity, Collection<EntitySchema> entities) {
        return circle(entity, entity, targets(entities), new LinkedHashSet<>());
    }

    private static List<String> circle(String from, String to, Map<String, Set<String>> targets, Set<String> passed) {
        passed.add(from);
        for (String next : targets.getOrDefault(from, Set.of())) {
            if (next.equals(to)) {
                return List.copyOf(passed);
            }
            List<String> found = passed.contains(next) ? List.of() : circle(next, to, targets, passed);
            if (!found.isEmpty()) {
                return found;
            }
        }
        passed.remove(from);
        return List.of();
    }

    @Override
    public int compare(String one, String other) {
        int byRank = Integer.compare(
                ranks.getOrDefault(one, Integer.MAX_VALUE), ranks.getOrDefault(other, Integer.MAX_VALUE));
        return byRank != 0 ? byRank : one.compareTo(other);
    }
}
