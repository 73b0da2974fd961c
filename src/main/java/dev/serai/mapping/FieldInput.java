package dev.serai.mapping;

import dev.serai.function.Cleanser;
import dev.serai.function.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes one value out of a row and cleanses it.
 *
 * @param label names the source field for people
 * @param slots one, or those that are joined
 * @param lookup what the partner's words stand for, or null
 * @param rate what a number is multiplied with, or null
 */
record FieldInput(
        String label,
        List<Integer> slots,
        String separator,
        @Nullable WordRule lookup,
        Cleanser cleanser,
        boolean list,
        @Nullable BigDecimal rate) {

    private static final int DECIMALS = 2;
    private static final int LONGEST_KEPT = 1_000;
    private static final InvalidValue SEVERAL =
            new InvalidValue("several-values", "several values stand where a single value is expected");

    FieldInput of(List<Integer> from, String name) {
        return new FieldInput(name, List.copyOf(from), separator, lookup, cleanser, list, rate);
    }

    FieldInput withLookup(@Nullable WordRule words) {
        return new FieldInput(label, slots, separator, words, cleanser, list, rate);
    }

    FieldInput withRate(@Nullable BigDecimal factor) {
        return new FieldInput(label, slots, separator, lookup, cleanser, list, factor);
    }

    FieldInput withSeparator(String between) {
        return new FieldInput(label, slots, between, lookup, cleanser, list, rate);
    }

    /** The canonical value, null when there is none, or an InvalidValue. */
    @Nullable
    Object take(Row row, @Nullable String region) {
        String text = slots.size() == 1 ? row.value(slots.get(0)) : joined(row);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.indexOf(Row.BETWEEN_VALUES) >= 0) {
            return list ? several(text, region) : SEVERAL;
        }
        return rate == null ? one(text, region) : converted(one(text, region), rate);
    }

    /** What came, for people: without blanks at its ends and of bounded length. */
    String came(Row row) {
        String text = slots.size() == 1 ? row.value(slots.get(0)) : joined(row);
        String plain = text == null ? "" : text.replace(Row.BETWEEN_VALUES, ';').strip();
        boolean whole = plain.length() <= LONGEST_KEPT;
        int end = whole ? plain.length() : plain.offsetByCodePoints(0, LONGEST_KEPT / 2);
        return plain.substring(0, end);
    }

    private @Nullable Object one(String text, @Nullable String region) {
        return lookup == null ? cleanser.cleanse(text, region) : lookup.read(text, cleanser, region);
    }

    private static @Nullable Object converted(@Nullable Object value, BigDecimal rate) {
        return value instanceof BigDecimal number
                ? number.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_UP)
                : value;
    }

    /** Each value of a list that the source keeps apart is cleansed on its own, so that it may contain a separator. */
    private @Nullable Object several(String text, @Nullable String region) {
        TreeSet<String> values = new TreeSet<>();
        for (String part : text.split(String.valueOf(Row.BETWEEN_VALUES), -1)) {
            Object value = part.isBlank() ? null : one(part, region);
            if (value instanceof InvalidValue) {
                return value;
            }
            if (value instanceof List<?> items) {
                items.forEach(item -> values.add(item.toString()));
            }
        }
        return values.isEmpty() ? null : List.copyOf(values);
    }

    private @Nullable String joined(Row row) {
        StringBuilder text = new StringBuilder();
        for (int slot : slots) {
            String part = row.value(slot);
            if (part != null && !part.isBlank()) {
                text.append(text.isEmpty() ? "" : separator).append(part.strip());
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
