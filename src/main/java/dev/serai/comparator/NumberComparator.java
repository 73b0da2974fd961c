package dev.serai.comparator;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares amounts and measures. */
@AutoService(FieldComparator.class)
public final class NumberComparator implements FieldComparator {

    private static final int OTHER = 0;
    private static final int NEAR = 1;
    private static final int CLOSE = 2;
    private static final int EXACT = 3;
    private static final double ONE_PERCENT = 0.01;
    private static final double TEN_PERCENT = 0.1;

    private static final List<Level> LEVELS = List.of(
            Level.of("other", 0.3, 0.85),
            Level.of("within 10 %", 0.1, 0.1),
            Level.of("within 1 %", 0.1, 0.03),
            Level.exact("exact", 0.5, 0.02));

    @Override
    public String name() {
        return "number";
    }

    @Override
    public String summary() {
        return "Amounts and measures: equal, within one per cent, within ten per cent.";
    }

    @Override
    public Set<String> types() {
        return Set.of("number", "decimal", "money", "integer");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public @Nullable Feature feature(List<@Nullable Object> values) {
        Object value = values.get(0);
        return value == null ? null : Amount.of(new BigDecimal(value.toString()));
    }

    @Override
    public int compare(Feature first, Feature second) {
        double a = ((Amount) first).value();
        double b = ((Amount) second).value();
        if (((Amount) first).text().equals(((Amount) second).text())) {
            return EXACT;
        }
        double off = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
        if (off <= ONE_PERCENT) {
            return CLOSE;
        }
        return off <= TEN_PERCENT ? NEAR : OTHER;
    }

    @Override
    public List<String> keys(Feature feature, String part) {
        return List.of(((Amount) feature).text());
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("700.50", "700.5", "exact"),
                new Example("700", "705", "within 1 %"),
                new Example("700", "750", "within 10 %"),
                new Example("-1", "1", "other"),
                new Example("0", "1", "other"));
    }

    private record Amount(String text, double value) implements Feature {

        static Amount of(BigDecimal number) {
            return new Amount(number.stripTrailingZeros().toPlainString(), number.doubleValue());
        }

        @Override
        public String term(int index) {
            return text;
        }
    }
}
