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
 * @param separator what stands between texts that are joined, null when none are
 * @param lookup what the partner's words stand for, or null
 * @param several what becomes of several values of one source field
 * @param rate what a number is multiplied with, or null
 */
record FieldInput(
        String label,
        List<Integer> slots,
        @Nullable String separator,
        @Nullable WordRule lookup,
        Cleanser cleanser,
        Several several,
        @Nullable BigDecimal rate) {

    /** What becomes of the values where a source field holds several. */
    enum Several {
        /** Just one may stand there. */
        ONLY,
        /** The first that is valid counts. */
        FIRST,
        /** Together they are a list. */
        ALL
    }

    private static final int DECIMALS = 2;
    private static final int LONGEST_KEPT = 1_000;
    private static final InvalidValue SEVERAL =
            new InvalidValue("several-values", "several values stand where a single value is expected");
    private static final InvalidValue TOO_LONG =
            new InvalidValue("value-too-long", "longer than " + RowSource.LONGEST_FIELD + " characters");

    FieldInput of(List<Integer> from, String name) {
        return new FieldInput(name, List.copyOf(from), separator, lookup, cleanser, several, rate);
    }

    FieldInput withLookup(@Nullable WordRule words) {
        return new FieldInput(label, slots, separator, words, cleanser, several, rate);
    }

    FieldInput withRate(@Nullable BigDecimal factor) {
        return new FieldInput(label, slots, separator, lookup, cleanser, several, factor);
    }

    FieldInput withSeparator(String between) {
        return new FieldInput(label, slots, between, lookup, cleanser, several, rate);
    }

    FieldInput taking(Several values) {
        return new FieldInput(label, slots, separator, lookup, cleanser, values, rate);
    }

    /** The canonical value, null when there is none, or an InvalidValue. */
    @Nullable
    Object take(Row row, @Nullable String region) {
        String text = text(row);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() > RowSource.LONGEST_FIELD) {
            return TOO_LONG;
        }
        Object value = text.indexOf(Row.BETWEEN_VALUES) >= 0 ? several(text, region) : one(text, region);
        return rate == null ? value : converted(value, rate);
    }

    private @Nullable String text(Row row) {
        return separator == null ? row.value(slots.get(0)) : joined(row, separator);
    }

    /** What came and is not valid, for people: without blanks at its ends and of bounded length. */
    String came(Row row, @Nullable String region) {
        String text = text(row);
        String said = text == null || several != Several.FIRST ? text : firstInvalid(text, region);
        String plain = said == null ? "" : said.replace(Row.BETWEEN_VALUES, ';').strip();
        boolean whole = plain.length() <= LONGEST_KEPT;
        int end = whole ? plain.length() : plain.offsetByCodePoints(0, LONGEST_KEPT / 2);
        return plain.substring(0, end);
    }

    private String firstInvalid(String text, @Nullable String region) {
        for (String part : parts(text)) {
            if (one(part, region) instanceof InvalidValue) {
                return part;
            }
        }
        return text;
    }

    private @Nullable Object one(String text, @Nullable String region) {
        return lookup == null ? cleanser.cleanse(text, region) : lookup.read(text, cleanser, region);
    }

    private static @Nullable Object converted(@Nullable Object value, BigDecimal rate) {
        return value instanceof BigDecimal number
                ? number.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_UP)
                : value;
    }

    private @Nullable Object several(String text, @Nullable String region) {
        return switch (several) {
            case ONLY -> SEVERAL;
            case FIRST -> first(text, region);
            case ALL -> all(text, region);
        };
    }

    private static String[] parts(String text) {
        return text.split(String.valueOf(Row.BETWEEN_VALUES), -1);
    }

    /** As with several source fields: the first valid value, or else what is wrong with the first. */
    private @Nullable Object first(String text, @Nullable String region) {
        InvalidValue invalid = null;
        for (String part : parts(text)) {
            Object value = part.isBlank() ? null : one(part, region);
            if (value instanceof InvalidValue found) {
                invalid = invalid == null ? found : invalid;
            } else if (value != null) {
                return value;
            }
        }
        return invalid;
    }

    /** Each value of a list that the source keeps apart is cleansed on its own, so that it may contain a separator. */
    private @Nullable Object all(String text, @Nullable String region) {
        TreeSet<String> values = new TreeSet<>();
        for (String part : parts(text)) {
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

    private @Nullable String joined(Row row, String between) {
        StringBuilder text = new StringBuilder();
        for (int slot : slots) {
            String value = row.value(slot);
            if (value != null && value.indexOf(Row.BETWEEN_VALUES) >= 0) {
                for (String part : parts(value)) {
                    append(text, between, part);
                }
            } else if (value != null) {
                append(text, between, value);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static void append(StringBuilder text, String between, String part) {
        if (!part.isBlank() && text.length() <= RowSource.LONGEST_FIELD) {
            text.append(text.isEmpty() ? "" : between).append(part.strip());
        }
    }
}
