package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.record.EntitySchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts rules into an order in which a field is decided before those that follow it. */
final class RuleOrder {

    private final Map<Integer, FieldRule> byField;
    private final Set<FieldRule> ordered = new LinkedHashSet<>();

    private RuleOrder(Map<Integer, FieldRule> byField) {
        this.byField = byField;
    }

    /** The rules, the schema's order kept where nothing follows; fields that follow each other in a circle are an error. */
    static List<FieldRule> of(
            Map<Integer, FieldRule> byField,
            EntitySchema schema,
            DefinitionNode.@Nullable Mapping fields,
            Problems problems) {
        RuleOrder order = new RuleOrder(new HashMap<>(byField));
        for (int field = 0; field < schema.size(); field++) {
            FieldRule rule = byField.get(field);
            if (rule != null && !order.add(rule, new LinkedHashSet<>()) && fields != null) {
                problems.error(
                        fields.at(),
                        "'" + schema.field(field).path()
                                + "' follows a field that follows it, so none of them is decided");
                return new ArrayList<>(Set.copyOf(byField.values()));
            }
        }
        return List.copyOf(order.ordered);
    }

    private boolean add(FieldRule rule, Set<FieldRule> followers) {
        if (ordered.contains(rule)) {
            return true;
        }
        if (!followers.add(rule)) {
            return false;
        }
        FieldRule leader = rule.follows() == FieldRule.NOBODY ? null : byField.get(rule.follows());
        if (leader != null && !add(leader, followers)) {
            return false;
        }
        ordered.add(rule);
        return true;
    }
}
