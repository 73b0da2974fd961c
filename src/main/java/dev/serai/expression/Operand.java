package dev.serai.expression;

import dev.serai.definition.Shape;
import dev.serai.function.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed part of an expression.
 *
 * @param constant the value when it is the same for every record, else null
 */
record Operand(Shape shape, int offset, @Nullable Object constant, Value value) {

    private static final int DATE_LENGTH = 10;

    static Operand constant(Shape shape, int offset, Object constant) {
        return new Operand(shape, offset, constant, values -> constant);
    }

    static Operand of(Shape shape, int offset, Value value) {
        return new Operand(shape, offset, null, value);
    }

    static Operand truth(int offset, Condition condition) {
        return of(Shape.TRUTH, offset, condition::test);
    }

    /** This operand as something that holds or does not; absent and invalid do not. */
    Condition asCondition() throws InvalidExpression {
        if (shape != Shape.TRUTH) {
            throw new InvalidExpression(offset, "must be true or false, not " + shape.words());
        }
        return values -> Boolean.TRUE.equals(value.of(values));
    }

    /** This operand as it is, or a fixed text as the date that a comparison with a date needs. */
    Operand asComparableTo(Shape other) throws InvalidExpression {
        Operand converted = as(other);
        if (converted == null) {
            throw new InvalidExpression(offset, "compares " + other.words() + " with " + shape.words());
        }
        return converted;
    }

    /** This operand as one of a shape, or null when it is of another. */
    @Nullable
    Operand as(Shape other) throws InvalidExpression {
        if (shape == other || other == Shape.ANY) {
            return this;
        }
        return other == Shape.DATE && constant instanceof String text
                ? constant(Shape.DATE, offset, date(text, offset))
                : null;
    }

    /** How long a text or a list is. */
    Operand size() throws InvalidExpression {
        if (shape != Shape.TEXT && shape != Shape.LIST) {
            throw new InvalidExpression(offset, "size() is of a list or a text");
        }
        return of(Shape.NUMBER, offset, values -> size(value.of(values)));
    }

    private static @Nullable Object size(@Nullable Object found) {
        if (found instanceof List<?> list) {
            return BigDecimal.valueOf(list.size());
        }
        if (found instanceof String text) {
            return BigDecimal.valueOf(text.codePoints().count());
        }
        return found instanceof InvalidValue ? found : null;
    }

    private static LocalDate date(String text, int offset) throws InvalidExpression {
        try {
            boolean timed = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T';
            return LocalDate.parse(timed ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeParseException e) {
            throw new InvalidExpression(offset, "'" + text + "' is not a date such as 2024-01-31");
        }
    }

    static boolean equal(Object left, Object right) {
        boolean numbers = left instanceof BigDecimal && right instanceof BigDecimal;
        return numbers ? ((BigDecimal) left).compareTo((BigDecimal) right) == 0 : left.equals(right);
    }

    static boolean contains(List<?> list, Object item) {
        for (Object candidate : list) {
            if (equal(candidate, item)) {
                return true;
            }
        }
        return false;
    }
}
