package dev.serai.match;

import dev.serai.record.ClusterEvent;
import dev.serai.record.GoldenId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Gives golden numbers to components so that as few as possible change. A number goes on with the component that has most of
 * its records, or of two such the one with its oldest record. Where several numbers meet, the oldest stays and the
 * others end, merged into it. A component to which no number goes gets a new one: it was split off, or is new.
 */
final class StableIds {

    private StableIds() {}

    /**
     * Sets number and event of each component, and gives the components into which ended numbers were merged.
     *
     * @param components in the order in which they shall get new numbers
     * @param newNumbers gives that many new numbers, ascending
     */
    static Map<Long, Component> assign(String entity, List<Component> components, IntFunction<List<Long>> newNumbers) {
        Map<Component, List<Long>> inherited = new HashMap<>();
        heirs(components).forEach((number, heir) -> inherited
                .computeIfAbsent(heir, any -> new ArrayList<>())
                .add(number));
        Map<Long, Component> ended = new TreeMap<>();
        List<Component> withoutNumber = new ArrayList<>();
        for (Component component : components) {
            List<Long> numbers = inherited.getOrDefault(component, List.of());
            if (numbers.isEmpty()) {
                withoutNumber.add(component);
                continue;
            }
            component.is(numbers.get(0), ClusterEvent.changed());
            numbers.subList(1, numbers.size()).forEach(number -> ended.put(number, component));
        }
        number(entity, withoutNumber, newNumbers);
        return ended;
    }

    private static void number(String entity, List<Component> components, IntFunction<List<Long>> newNumbers) {
        if (components.isEmpty()) {
            return;
        }
        List<Long> numbers = newNumbers.apply(components.size());
        for (int i = 0; i < components.size(); i++) {
            ClusterEvent event = stored(components.get(i))
                    .min(Comparator.comparingLong(StoredRecord::id))
                    .map(oldest -> ClusterEvent.splitFrom(new GoldenId(entity, oldest.golden())))
                    .orElseGet(ClusterEvent::created);
            components.get(i).is(numbers.get(i), event);
        }
    }

    /** For each golden number, ascending, the component with which it goes on. */
    private static Map<Long, Component> heirs(List<Component> components) {
        Map<Long, Share> best = new TreeMap<>();
        for (Component component : components) {
            Map<Long, Share> shares = new HashMap<>();
            stored(component)
                    .forEach(
                            record -> shares.merge(record.golden(), new Share(component, 1, record.id()), Share::plus));
            shares.forEach((number, share) -> best.merge(number, share, Share::better));
        }
        Map<Long, Component> heirs = new TreeMap<>();
        best.forEach((number, share) -> heirs.put(number, share.component()));
        return heirs;
    }

    private static Stream<StoredRecord> stored(Component component) {
        return component.nodes().stream()
                .map(Node::stored)
                .filter(Objects::nonNull)
                .filter(record -> record.golden() != SourceRecords.NOBODY);
    }

    /** How many records of a golden number a component has, and the oldest of them. */
    private record Share(Component component, int records, long oldest) {

        Share plus(Share other) {
            return new Share(component, records + other.records, Math.min(oldest, other.oldest));
        }

        Share better(Share other) {
            if (records != other.records) {
                return records > other.records ? this : other;
            }
            return oldest < other.oldest ? this : other;
        }
    }
}
