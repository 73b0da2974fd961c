package dev.serai.merge;

import dev.serai.strategy.MergeStrategy;
import dev.serai.strategy.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How one golden field, or the fields of a group together, come about.
 *
 * @param fields positions in the schema; more than one when they win or lose together
 * @param terms what else the definition says to the strategy
 * @param follows a position of the field that this rule depends on, or -1
 */
record FieldRule(List<Integer> fields, MergeStrategy strategy, Weighing weighing, Terms terms, int follows) {

    static final int NOBODY = -1;

    FieldRule {
        fields = List.copyOf(fields);
    }

    boolean together() {
        return fields.size() > 1;
    }

    FieldRule only(int field) {
        return new FieldRule(List.of(field), strategy, weighing, terms, follows);
    }

    /** This rule with other weights of some partners. */
    FieldRule weighing(Map<String, BigDecimal> weights) {
        return new FieldRule(fields, strategy, weighing.with(weights), terms, follows);
    }
}
