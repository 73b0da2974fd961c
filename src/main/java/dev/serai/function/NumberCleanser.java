package dev.serai.function;

import dev.serai.definition.Argument;
import dev.serai.definition.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cleanses numbers within limits. */
final class NumberCleanser implements Cleanser {

    static final List<Argument> ARGUMENTS = List.of(
            Argument.optional("from", Shape.NUMBER, "The smallest number that is valid."),
            Argument.optional("to", Shape.NUMBER, "The largest number that is valid."),
            Argument.optional("decimal", Shape.TEXT, "What stands before the decimals.")
                    .usually(".")
                    .of(".", ","));
    private static final InvalidValue INVALID = new InvalidValue(
            "invalid-number", "not a number; check the 'decimal' setting and the thousands separators");

    private final NumberText numbers;
    private final @Nullable BigDecimal from;
    private final @Nullable BigDecimal to;
    private final InvalidValue outOfRange;

    NumberCleanser(Map<String, List<String>> settings) {
        SettingValues values = new SettingValues(settings);
        numbers = new NumberText(values.decimalSeparator());
        from = values.number("from").orElse(null);
        to = values.number("to").orElse(null);
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("'from' must not be greater than 'to'");
        }
        outOfRange = new InvalidValue(
                "out-of-range",
                "not within the limits" + (from == null ? "" : " from " + from.toPlainString())
                        + (to == null ? "" : " to " + to.toPlainString()));
    }

    @Override
    public @Nullable Object cleanse(String raw, @Nullable String region) {
        String text = CleanText.compatible(raw);
        BigDecimal number = numbers.read(text);
        if (number == null) {
            return Placeholders.ANY.matches(text) ? null : INVALID;
        }
        boolean low = from != null && number.compareTo(from) < 0;
        boolean high = to != null && number.compareTo(to) > 0;
        return low || high ? outOfRange : number;
    }
}
