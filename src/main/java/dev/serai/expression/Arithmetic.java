package dev.serai.expression;

import dev.cel.parser.Operator;
import dev.serai.definition.Shape;
import dev.serai.function.InvalidValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calculations with decimal numbers of 34 digits, and {@code +} of two texts. An absent side makes the result absent. */
final class Arithmetic {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int MOST_PLACES = 400;
    private static final InvalidValue BY_ZERO = new InvalidValue("division-by-zero", "a division by zero");
    private static final InvalidValue TOO_LARGE =
            new InvalidValue("number-too-large", "a number out of all proportion");

    private Arithmetic() {}

    /** @param wrong gets what is wrong with a side */
    static Operand of(Operator operator, Operand left, Operand right, int at, List<InvalidExpression> wrong)
            throws InvalidExpression {
        boolean texts = operator == Operator.ADD && left.shape() == Shape.TEXT && right.shape() == Shape.TEXT;
        if (texts) {
            return Operand.of(Shape.TEXT, at, both(left.value(), right.value(), Arithmetic::joined));
        }
        boolean sound = true;
        for (Operand side : List.of(left, right)) {
            if (side.shape() != Shape.NUMBER) {
                wrong.add(new InvalidExpression(
                        side.offset(), "calculates with " + side.shape().words() + hint(side)));
                sound = false;
            }
        }
        if (!sound) {
            throw InvalidExpression.followsFromParts();
        }
        return Operand.of(Shape.NUMBER, at, both(left.value(), right.value(), number(operator)));
    }

    private static String hint(Operand side) {
        return side.shape() == Shape.TEXT ? "; write number(…) to read one" : "";
    }

    static Operand negated(Operand number, int at) throws InvalidExpression {
        if (number.shape() != Shape.NUMBER) {
            throw new InvalidExpression(
                    number.offset(),
                    "a minus stands before a number, not " + number.shape().words());
        }
        Value value = number.value();
        return Operand.of(
                Shape.NUMBER,
                at,
                values -> value.of(values) instanceof BigDecimal found ? found.negate() : value.of(values));
    }

    /** What is done with two values that are there. */
    private interface Step {
        @Nullable
        Object of(Object left, Object right);
    }

    private static Value both(Value left, Value right, Step step) {
        return values -> {
            Object one = left.of(values);
            if (one == null || one instanceof InvalidValue) {
                return one;
            }
            Object other = right.of(values);
            return other == null || other instanceof InvalidValue ? other : step.of(one, other);
        };
    }

    private static Object joined(Object left, Object right) {
        return Calls.bounded((String) left, (String) right);
    }

    private static Step number(Operator operator) {
        return switch (operator) {
            case ADD -> (a, b) -> bounded(((BigDecimal) a).add((BigDecimal) b, DIGITS));
            case SUBTRACT -> (a, b) -> bounded(((BigDecimal) a).subtract((BigDecimal) b, DIGITS));
            case MULTIPLY -> (a, b) -> bounded(((BigDecimal) a).multiply((BigDecimal) b, DIGITS));
            case DIVIDE -> (a, b) -> isZero(b) ? BY_ZERO : bounded(((BigDecimal) a).divide((BigDecimal) b, DIGITS));
            default -> (a, b) -> isZero(b) ? BY_ZERO : bounded(remainder((BigDecimal) a, (BigDecimal) b));
        };
    }

    /** Without the precision limit of a quotient: the whole part of it may be longer than the remainder. */
    private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        return a.remainder(b).round(DIGITS);
    }

    private static boolean isZero(Object number) {
        return ((BigDecimal) number).signum() == 0;
    }

    private static Object bounded(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs(plain.scale()) > MOST_PLACES ? TOO_LARGE : plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
