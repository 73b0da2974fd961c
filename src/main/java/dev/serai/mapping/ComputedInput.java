package dev.serai.mapping;

import dev.serai.expression.Computation;
import dev.serai.expression.ValueAccess;
import dev.serai.function.Cleanser;
import dev.serai.function.InvalidValue;
import dev.serai.function.SemanticTypes;
import dev.serai.record.ValueKind;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes one value from a row and the fields that are filled already, and cleanses it as its type wants. */
record ComputedInput(Computation computation, Cleanser cleanser, ValueKind kind) {

    private static final InvalidValue SEVERAL =
            new InvalidValue("several-values", "several values stand where a single value is expected");

    /** The canonical value, null when there is none, or an InvalidValue. */
    @Nullable
    Object take(ValueAccess values, @Nullable String region) {
        Object value = computation.value().of(values);
        if (value == null || value instanceof InvalidValue) {
            return value;
        }
        if (value instanceof List<?> items && kind == ValueKind.LIST) {
            TreeSet<String> distinct = new TreeSet<>();
            items.forEach(item -> distinct.add(item.toString()));
            return distinct.isEmpty() ? null : List.copyOf(distinct);
        }
        String text = SemanticTypes.textOf(value);
        return text.indexOf(Row.BETWEEN_VALUES) >= 0 ? SEVERAL : cleanser.cleanse(text, region);
    }
}
