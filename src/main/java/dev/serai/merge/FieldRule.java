package dev.serai.merge;

import dev.serai.strategy.MergeStrategy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one golden field, or the fields of a group together, come about.
 *
 * @param fields positions in the schema; more than one when they win or lose together
 * @param weights of partners for this field; a partner without one weighs 1
 * @param halfLife the age at which a value counts half, or null when age does not matter
 * @param order partners, most preferred first
 */
record FieldRule(
        List<Integer> fields,
        MergeStrategy strategy,
        Map<String, BigDecimal> weights,
        @Nullable Duration halfLife,
        List<String> order) {

    FieldRule {
        fields = List.copyOf(fields);
        weights = Map.copyOf(weights);
        order = List.copyOf(order);
    }

    boolean together() {
        return fields.size() > 1;
    }

    BigDecimal weightOf(String partner) {
        return weights.getOrDefault(partner, BigDecimal.ONE);
    }
}
