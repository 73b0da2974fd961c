package dev.serai.mapping;

import dev.serai.definition.Problems;
import dev.serai.definition.SourceLocation;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rules of a mapping into an order in which each computed field comes after the fields that it reads. */
final class RuleOrder {

    private final EntitySchema schema;
    private final Map<Integer, SourceLocation> places;
    private final Problems problems;

    /** @param places where each target is mapped */
    RuleOrder(EntitySchema schema, Map<Integer, SourceLocation> places, Problems problems) {
        this.schema = schema;
        this.places = places;
        this.problems = problems;
    }

    /** The rules, as far as possible in the order given; fields that need each other are an error. */
    List<FieldRule> sorted(List<FieldRule> rules) {
        List<FieldRule> waiting = new ArrayList<>(rules);
        List<FieldRule> sorted = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<Integer> unfilled = new HashSet<>();
            waiting.forEach(rule -> unfilled.add(rule.target()));
            List<FieldRule> ready =
                    waiting.stream().filter(rule -> isReady(rule, unfilled)).toList();
            if (ready.isEmpty()) {
                waiting.forEach(this::reportCircle);
                return rules;
            }
            sorted.addAll(ready);
            waiting.removeAll(ready);
        }
        return sorted;
    }

    private static boolean isReady(FieldRule rule, Set<Integer> unfilled) {
        return rule.computed() == null
                || rule.computed().computation().fields().stream().noneMatch(unfilled::contains);
    }

    private void reportCircle(FieldRule rule) {
        problems.error(
                places.getOrDefault(rule.target(), SourceLocation.startOf("")),
                "'" + schema.field(rule.target()).path() + "' is computed from fields that are computed from it");
    }
}
