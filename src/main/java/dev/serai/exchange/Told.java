package dev.serai.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a delivery held, counted.
 *
 * @param items customers
 * @param bytes as sent
 * @param values how many values of each field, by the field's path; of a group the most of its parts
 */
public record Told(int items, long bytes, Map<String, Long> values) {

    public Told {
        values = Map.copyOf(values);
    }

    /** Nothing arrived. */
    public static Told nothing() {
        return new Told(0, 0, Map.of());
    }

    static Told of(List<OutItem> items, long bytes, SubscriptionDefinition definition) {
        Map<String, Long> parts = new TreeMap<>();
        for (OutField field : definition.fields()) {
            if (field.source() == OutField.Source.FIELD) {
                long count = items.stream()
                        .filter(item -> item.content() != null && item.content().has(field.index()))
                        .count();
                parts.merge(definition.schema().field(field.index()).path().group(), count, Math::max);
            }
        }
        return new Told(items.size(), bytes, parts);
    }
}
