package dev.serai.expression;

import dev.cel.parser.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The comparisons of conditions; each is false when one side is absent. */
final class Comparisons {

    private Comparisons() {}

    static Condition equality(Operand left, Operand right, boolean wanted) {
        Operand.Value a = left.value();
        Operand.Value b = right.value();
        return values -> {
            Object one = a.of(values);
            Object other = one == null ? null : b.of(values);
            return one != null && other != null && Operand.equal(one, other) == wanted;
        };
    }

    static Condition order(Operator operator, Operand left, Operand right) {
        IntPredicate accepts = accepts(operator);
        Operand.Value a = left.value();
        Operand.Value b = right.value();
        return values -> {
            Object one = a.of(values);
            Object other = one == null ? null : b.of(values);
            return one != null && other != null && accepts.test(compare(one, other));
        };
    }

    private static IntPredicate accepts(Operator operator) {
        return switch (operator) {
            case LESS -> difference -> difference < 0;
            case LESS_EQUALS -> difference -> difference <= 0;
            case GREATER -> difference -> difference > 0;
            default -> difference -> difference >= 0;
        };
    }

    private static int compare(Object one, Object other) {
        if (one instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) other);
        }
        if (one instanceof LocalDate date) {
            return date.compareTo((LocalDate) other);
        }
        return ((String) one).compareTo((String) other);
    }

    static Condition in(Operand element, List<Object> constants) {
        Operand.Value item = element.value();
        if (element.type() == Operand.Type.NUMBER) {
            return values -> {
                Object value = item.of(values);
                return value != null && Operand.contains(constants, value);
            };
        }
        Set<Object> wanted = Set.copyOf(constants);
        return values -> {
            Object value = item.of(values);
            return value != null && wanted.contains(value);
        };
    }

    static Condition in(Operand element, Operand list) {
        Operand.Value item = element.value();
        Operand.Value container = list.value();
        return values -> {
            Object value = item.of(values);
            return value != null && container.of(values) instanceof List<?> items && Operand.contains(items, value);
        };
    }
}
