package dev.serai.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Units of measure and what they are worth, exactly, in the unit of their kind. */
final class Units {

    private enum Kind {
        LENGTH,
        AREA,
        VOLUME,
        WEIGHT,
        TIME
    }

    private record Unit(Kind kind, BigDecimal numerator, BigDecimal denominator) {}

    private static final Map<String, Unit> BY_NAME = new TreeMap<>();

    static {
        add(Kind.LENGTH, "mm 0.001", "cm 0.01", "m 1", "km 1000", "inch 0.0254", "foot 0.3048", "yard 0.9144");
        add(Kind.LENGTH, "mile 1609.344", "li 500");
        add(Kind.AREA, "m2 1", "km2 1000000", "hectare 10000", "acre 4046.8564224", "foot2 0.09290304", "mu 2000 3");
        add(Kind.VOLUME, "ml 0.001", "l 1", "m3 1000", "gallon 3.785411784");
        add(Kind.WEIGHT, "mg 0.000001", "g 0.001", "kg 1", "t 1000", "pound 0.45359237", "lb 0.45359237");
        add(Kind.WEIGHT, "ounce 0.028349523125", "jin 0.5", "liang 0.05");
        add(Kind.TIME, "second 1", "minute 60", "hour 3600", "day 86400", "week 604800");
    }

    private Units() {}

    /** Each with its worth, as a fraction where it has no end of decimals. */
    private static void add(Kind kind, String... units) {
        for (String unit : units) {
            String[] parts = unit.split(" ", -1);
            BigDecimal below = parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ONE;
            BY_NAME.put(parts[0], new Unit(kind, new BigDecimal(parts[1]), below));
        }
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Makes a number of the one unit a number of the other. Throws IllegalArgumentException when that cannot be. */
    static UnaryOperator<BigDecimal> between(String from, String to) {
        Unit source = unit(from);
        Unit target = unit(to);
        if (source.kind() != target.kind()) {
            throw new IllegalArgumentException(
                    "'" + from + "' cannot become '" + to + "': they measure different things");
        }
        return number -> converted(number, source, target);
    }

    private static BigDecimal converted(BigDecimal number, Unit source, Unit target) {
        BigDecimal result = number.multiply(source.numerator())
                .multiply(target.denominator())
                .divide(source.denominator().multiply(target.numerator()), MathContext.DECIMAL128)
                .stripTrailingZeros();
        return result.scale() < 0 ? result.setScale(0) : result;
    }

    private static Unit unit(String name) {
        Unit unit = BY_NAME.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("there is no unit '" + name + "'");
        }
        return unit;
    }
}
