package dev.serai.expression;

import dev.cel.parser.Operator;
import dev.serai.definition.Shape;
import dev.serai.function.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** The comparisons of expressions; each is false when one side is absent or invalid. */
final class Comparisons {

    private Comparisons() {}

    static Condition equality(Operand left, Operand right, boolean wanted) {
        return both(left.value(), right.value(), (one, other) -> Operand.equal(one, other) == wanted);
    }

    static Condition order(Operator operator, Operand left, Operand right) {
        IntPredicate accepts = accepts(operator);
        return both(left.value(), right.value(), (one, other) -> accepts.test(compare(one, other)));
    }

    static Condition both(Value left, Value right, BiPredicate<Object, Object> test) {
        return values -> {
            Object one = left.of(values);
            if (one == null || one instanceof InvalidValue) {
                return false;
            }
            Object other = right.of(values);
            return other != null && !(other instanceof InvalidValue) && test.test(one, other);
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
        Value item = element.value();
        if (element.shape() == Shape.NUMBER) {
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
        return both(
                element.value(),
                list.value(),
                (item, items) -> items instanceof List<?> all && Operand.contains(all, item));
    }
}
