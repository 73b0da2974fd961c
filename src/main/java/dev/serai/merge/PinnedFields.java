package dev.serai.merge;

import dev.serai.record.EntitySchema;
import dev.serai.strategy.Decree;
import dev.serai.strategy.GroupValue;
import dev.serai.strategy.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pins of one cluster by field; where two speak about the same field, the later decision holds. */
final class PinnedFields {

    static final PinnedFields NONE = new PinnedFields(Map.of());

    private final Map<Integer, Pin> byField;

    private PinnedFields(Map<Integer, Pin> byField) {
        this.byField = byField;
    }

    static PinnedFields of(List<Pin> pins, EntitySchema schema) {
        if (pins.isEmpty()) {
            return NONE;
        }
        Map<Integer, Pin> byField = new HashMap<>();
        for (Pin pin : pins) {
            for (int field : schema.indexesOf(pin.field())) {
                byField.merge(field, pin, (a, b) -> a.number() > b.number() ? a : b);
            }
        }
        return new PinnedFields(byField);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    @Nullable
    Pin pin(int field) {
        return byField.get(field);
    }

    /** What was decided for a rule whose fields are all pinned; else null. */
    @Nullable
    Decree decree(FieldRule rule) {
        if (byField.isEmpty() || !byField.keySet().containsAll(rule.fields())) {
            return null;
        }
        List<Optional<Object>> leaves = new ArrayList<>();
        for (int field : rule.fields()) {
            Pin pin = byField.get(field);
            leaves.add(Optional.ofNullable(pin == null ? null : pin.content().get(field))
                    .map(Numbers::canonicalValue));
        }
        if (!rule.together()) {
            return new Decree(leaves.get(0).orElse(null));
        }
        return new Decree(leaves.stream().allMatch(Optional::isEmpty) ? null : new GroupValue(leaves));
    }
}
