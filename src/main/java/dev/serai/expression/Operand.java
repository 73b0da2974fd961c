package dev.serai.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed part of a condition.
 *
 * @param constant the value when it is the same for every record, else null
 */
record Operand(Type type, int offset, @Nullable Object constant, Value value) {

    /** What a part of a condition can be. */
    enum Type {
        TEXT("a text"),
        NUMBER("a number"),
        DATE("a date"),
        LIST("a list"),
        TRUTH("true or false");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Gives the value for one record, or null when it is absent. */
    interface Value {
        @Nullable
        Object of(ValueAccess values);
    }

    static Operand constant(Type type, int offset, Object constant) {
        return new Operand(type, offset, constant, values -> constant);
    }

    static Operand of(Type type, int offset, Value value) {
        return new Operand(type, offset, null, value);
    }

    /** This operand as it is, or a constant text as the date that a comparison with a date needs. */
    Operand asComparableTo(Type other) throws InvalidCondition {
        if (type == other) {
            return this;
        }
        if (other == Type.DATE && constant instanceof String text) {
            return constant(Type.DATE, offset, date(text, offset));
        }
        throw new InvalidCondition(offset, "compares " + other.words() + " with " + type.words());
    }

    static LocalDate date(String text, int offset) throws InvalidCondition {
        try {
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new InvalidCondition(offset, "'" + text + "' is not a date such as 2024-01-31");
        }
    }

    /** Constants that the elements of a list literal may be compared with. */
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
